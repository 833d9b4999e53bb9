-- What stands of the changes of a ticket, the newest first.
select id, ticket_id, rev, at, person_id, kind, move, before, undone from ticket_change
where ticket_id = :ticket_id and undone = 0 and kind <> 'undo' order by rev desc limit :newest
