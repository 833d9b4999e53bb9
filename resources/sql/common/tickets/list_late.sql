-- Whose handler promised word on progress and gave none (R-136).
select r.* from ticket_row r
where r.is_open = 1 and (r.due_order, r.id) > (:key, :after)
  and r.id in (select k.ticket_id from ticket_task k where k.kind = 'followup' and k.done_at is null and k.due_at < :now)
order by r.due_order, r.id limit :limit
