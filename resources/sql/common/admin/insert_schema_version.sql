insert into schema_version (version, slug, checksum, oldest_program, applied_at)
values (:version, :slug, :checksum, :oldest_program, :applied_at)
