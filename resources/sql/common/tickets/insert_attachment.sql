insert into attachment (ticket_id, key, name, size, media_type, sha256, thumbnail, created_at, created_by, updated_at,
                        updated_by)
values (:ticket_id, :key, :name, :size, :media_type, :sha256, :thumbnail, :at, :by, :at, :by)
returning id
