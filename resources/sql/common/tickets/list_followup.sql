-- Whom nobody has spoken to today (R-137); the day of the call needs no other.
select r.* from ticket_row r
where r.is_open = 1 and r.owner_id = :person and (r.due_order, r.id) > (:key, :after) and r.created_at < :day
  and not exists (select 1 from ticket_event e
                  where e.ticket_id = r.id and e.at >= :day
                    and (e.kind = 'told' or exists (select 1 from lifecycle_move m where m.code = e.move
                                                      and m.from_state = e.from_state and m.replies = 1)))
order by r.due_order, r.id limit :limit
