select rowid as id from ticket_search
where ticket_search match :query and rowid in (select value from json_each(:ids))
