update ticket_search set terms = :terms where rowid = :ticket_id
