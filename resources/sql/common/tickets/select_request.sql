select ticket_id, at from request where key = :key
