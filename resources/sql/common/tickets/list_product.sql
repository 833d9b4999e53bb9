-- What the product department was asked for and has not answered yet, also of closed tickets (R-218).
select w.* from (
    select r.*, coalesce((select min(p.due_at) from promise_run p
                          where p.ticket_id = r.id and p.ended_at is null and p.metric = 'product_plan'), r.due_order) as wait_order
    from ticket_row r
    where r.id in (select k.ticket_id from ticket_task k where k.kind = 'product' and k.done_at is null)) w
where (w.wait_order, w.id) > (:key, :after)
order by w.wait_order, w.id limit :limit
