select rowid as id from ticket_search where terms match :query order by rowid desc limit :newest
