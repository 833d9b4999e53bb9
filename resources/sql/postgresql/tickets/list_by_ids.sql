select * from ticket_row where id = any(cast(:ids as bigint[]))
order by created_at desc, id desc
