t.id in (select rowid from ticket_search where ticket_search match :words
         union all
         select e.ticket_id from entry_search s cross join ticket_event e on e.id = s.rowid where entry_search match :words)
