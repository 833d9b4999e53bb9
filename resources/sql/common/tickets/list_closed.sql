select * from ticket_row where closed_at is not null and (closed_at, id) < (:key, :after)
order by closed_at desc, id desc limit :limit
