select * from ticket_row where device_id = :device_id and id <> :except_id
order by created_at desc limit 20
