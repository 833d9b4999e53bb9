t.id in (select find_tickets from find_tickets(:words))
