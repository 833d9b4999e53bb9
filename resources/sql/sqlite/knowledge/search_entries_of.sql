select e.id, e.ticket_id from ticket_event e cross join entry_search s on s.rowid = e.id
where e.ticket_id in (select value from json_each(:ids)) and entry_search match :query order by e.id desc
