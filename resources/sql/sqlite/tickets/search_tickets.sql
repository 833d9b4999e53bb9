select rowid as id from ticket_search where ticket_search match :query order by rowid desc limit :newest
