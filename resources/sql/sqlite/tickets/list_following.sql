-- What the views of work on its way ask of these tickets, and when each is expected to be done.
with recursive covered(id) as (
    select p.id from person p where p.id = :person
    union
    select a.person_id from absence a join covered c on a.substitute_id = c.id where a.from_at <= :now and a.until_at > :now)
select t.id,
       case when t.is_open = 1 and t.owner_id = :person and t.created_at < :day and not exists (
                 select 1 from customer_word w where w.ticket_id = t.id and w.at >= :day) then 1 else 0 end as followup,
       case when t.owner_id = :person and t.state in ('todispatch', 'assigned', 'doing', 'reopened') then 1 else 0 end as handed,
       case when exists (select 1 from ticket_task k where k.ticket_id = t.id and k.owner_id = :person
                           and k.done_at is null and (t.is_open = 1 or k.kind = 'product')) then 1 else 0 end as tasks,
       case when exists (select 1 from ticket_task k where k.ticket_id = t.id and k.kind = 'followup'
                           and k.done_at is null and k.due_at < :now) then 1 else 0 end as late,
       case when exists (select 1 from escalation e where e.ticket_id = t.id and e.state = 'requested') then 1 else 0 end as approval,
       case when exists (select 1 from escalation e where e.ticket_id = t.id and e.state in ('approved', 'contacted'))
            then 1 else 0 end as escalated,
       case when t.is_open = 1 and (t.owner_id in (select id from covered where id <> :person)
                                    or t.engineer_id in (select id from covered where id <> :person)) then 1 else 0 end as covered,
       case when t.state in ('tosurvey', 'closed') and exists (select 1 from promise_run p where p.ticket_id = t.id and p.ended_at is null
                           and p.metric in ('return_visit', 'repeat_visit')
                           and (p.metric = 'return_visit' or p.due_at < :tomorrow)) then 1 else 0 end as visits,
       (select min(p.due_at) from promise_run p where p.ticket_id = t.id and p.ended_at is null
           and p.metric in ('return_visit', 'repeat_visit')) as visit_due,
       case when exists (select 1 from ticket_task k where k.ticket_id = t.id and k.kind = 'product' and k.done_at is null)
            then 1 else 0 end as product,
       (select min(p.due_at) from promise_run p where p.ticket_id = t.id and p.ended_at is null
           and p.metric = 'product_plan') as plan_due,
       (select min(k.what) from ticket_task k where k.ticket_id = t.id and k.kind = 'product' and k.done_at is null) as asked,
       (select max(e.requested_at) from escalation e where e.ticket_id = t.id
           and e.state in ('requested', 'approved', 'contacted')) as escalated_since,
       (select max(e.level) from escalation e where e.ticket_id = t.id
           and e.state in ('requested', 'approved', 'contacted')) as escalation_level,
       coalesce((select min(k.due_at) from ticket_task k
                 where k.ticket_id = t.id and k.kind = 'followup' and k.done_at is null),
                (select min(k.due_at) from ticket_task k
                 where k.ticket_id = t.id and k.kind = 'solution' and k.done_at is null),
                (select min(k.due_at) from ticket_task k
                 where k.ticket_id = t.id and k.kind = 'promise' and k.done_at is null),
                (select min(p.due_at) from promise_run p
                 where p.ticket_id = t.id and p.metric in ('resolve', 'promised') and p.ended_at is null)) as expected_at
from ticket t where (t.is_open = 1 or t.state = 'closed') and t.id in (select value from json_each(:ids))
