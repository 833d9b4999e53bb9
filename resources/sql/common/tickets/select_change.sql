select id, ticket_id, rev, at, person_id, kind, move, before, undone from ticket_change where id = :id
