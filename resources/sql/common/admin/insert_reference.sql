insert into reference (kind, version, body, updated_at) values (:kind, 1, :body, :updated_at)
