t.id in (select rowid from ticket_search where ticket_search match :words and rowid in (select value from json_each(:ids))
         union all
         select e.ticket_id from ticket_event e cross join entry_search s on s.rowid = e.id
         where e.ticket_id in (select value from json_each(:ids)) and entry_search match :words)
