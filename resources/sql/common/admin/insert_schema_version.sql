insert into schema_version (version, slug, applied_at) values (:version, :slug, :applied_at)
