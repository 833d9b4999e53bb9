select r.* from ticket_row r
where r.is_open = 1 and (r.due_order, r.id) > (:key, :after)
  and r.id in (select k.ticket_id from ticket_task k where k.owner_id = :person and k.done_at is null)
order by r.due_order, r.id limit :limit
