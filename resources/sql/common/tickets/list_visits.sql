-- Whose customer is to be called after the service: now, or at intervals by tomorrow (R-165, R-166, R-169).
select w.* from (
    select r.*, coalesce((select min(p.due_at) from promise_run p
                          where p.ticket_id = r.id and p.ended_at is null
                            and p.metric in ('return_visit', 'repeat_visit')), r.due_order) as wait_order
    from ticket_row r
    where r.state in ('tosurvey', 'closed')
      and r.id in (select p.ticket_id from promise_run p
                   where p.ended_at is null and p.metric in ('return_visit', 'repeat_visit')
                     and (p.metric = 'return_visit' or p.due_at < :tomorrow))) w
where (w.wait_order, w.id) > (:key, :after)
order by w.wait_order, w.id limit :limit
