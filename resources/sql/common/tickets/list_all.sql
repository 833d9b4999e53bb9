select * from ticket_row where (created_at, id) < (:key, :after)
order by created_at desc, id desc limit :limit
