select distinct ticket_id, max(id) as event_id from ticket_event where id > :after group by ticket_id order by 2 limit 1000
