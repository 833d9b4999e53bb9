select * from ticket_row where id in (select value from json_each(:ids))
order by created_at desc, id desc
