insert into setting_version (kind, version, effective_from, body, note, author_id, made_at)
values (:kind, :version, :effective_from, :body, :note, :author_id, :made_at)
returning id
