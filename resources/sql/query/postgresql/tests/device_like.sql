(t.device_id is not null and t.device_id in (
     select d.id from device d where {column} <> '' and lower({column} collate "C") like :pattern escape '!'))
