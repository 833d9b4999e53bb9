-- The guard brings back what was before; nothing when somebody saved first. Instant and person are the server's.
update ticket set last_move = 'undo:' || cast(:change as text), rev = rev + 1, updated_at = :at, updated_by = :person_id
where id = :id and rev = :rev
