t.id in (select rowid from ticket_search where ticket_search match :words)
