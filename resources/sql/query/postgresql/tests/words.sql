t.id in (select search_tickets from search_tickets(:words, 2147483647))
