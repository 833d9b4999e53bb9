select id, ticket_id, other_id, kind from ticket_link where id = :id and removed_at is null
