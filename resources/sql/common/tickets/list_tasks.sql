select r.* from ticket_row r
where (r.due_order, r.id) > (:key, :after)
  and r.id in (select k.ticket_id from ticket_task k join ticket t on t.id = k.ticket_id
               where k.owner_id = :person and k.done_at is null and (t.is_open = 1 or k.kind = 'product'))
order by r.due_order, r.id limit :limit
