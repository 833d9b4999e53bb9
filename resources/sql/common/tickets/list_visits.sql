-- Whose customer is to be called after the service: now, or at intervals by tomorrow (R-165, R-166, R-169).
select r.* from ticket_row r
where r.state in ('tosurvey', 'closed') and (r.due_order, r.id) > (:key, :after)
  and r.id in (select p.ticket_id from promise_run p where p.ended_at is null and p.metric in ('return_visit', 'repeat_visit')
                 and (p.metric = 'return_visit' or p.due_at < :tomorrow))
order by r.due_order, r.id limit :limit
