select ticket_id from request where key = :key
