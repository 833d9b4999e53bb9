t.id in (select find_tickets_among from find_tickets_among(:words, cast(:ids as bigint[])))
