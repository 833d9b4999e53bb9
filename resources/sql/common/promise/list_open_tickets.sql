select t.id from ticket t
where t.id > :after
  and (t.is_open = 1
       or t.id in (select r.ticket_id from promise_run r where r.ended_at is null
                     and r.metric in ('return_visit', 'repeat_visit'))
       or t.id in (select r.ticket_id from promise_run r where r.ended_at is null and r.metric = 'product_plan'))
order by t.id limit :most
