-- What the product department was asked for and has not answered yet, also of closed tickets (R-218).
select r.* from ticket_row r
where (r.due_order, r.id) > (:key, :after)
  and r.id in (select k.ticket_id from ticket_task k where k.kind = 'product' and k.done_at is null)
order by r.due_order, r.id limit :limit
