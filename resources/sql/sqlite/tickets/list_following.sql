-- What the views of work on its way ask of these tickets, and when each is expected to be done.
select t.id,
       case when t.owner_id = :person and t.created_at < :day and not exists (
                 select 1 from customer_word w where w.ticket_id = t.id and w.at >= :day) then 1 else 0 end as followup,
       case when t.owner_id = :person and t.state in ('todispatch', 'assigned', 'doing', 'reopened') then 1 else 0 end as handed,
       case when exists (select 1 from ticket_task k where k.ticket_id = t.id and k.owner_id = :person
                           and k.done_at is null) then 1 else 0 end as tasks,
       case when exists (select 1 from ticket_task k where k.ticket_id = t.id and k.kind = 'followup'
                           and k.done_at is null and k.due_at < :now) then 1 else 0 end as late,
       case when exists (select 1 from escalation e where e.ticket_id = t.id and e.state = 'requested') then 1 else 0 end as approval,
       case when exists (select 1 from escalation e where e.ticket_id = t.id and e.state in ('approved', 'contacted'))
            then 1 else 0 end as escalated,
       (select max(e.requested_at) from escalation e where e.ticket_id = t.id
           and e.state in ('requested', 'approved', 'contacted')) as escalated_since,
       (select max(e.level) from escalation e where e.ticket_id = t.id
           and e.state in ('requested', 'approved', 'contacted')) as escalation_level,
       coalesce((select min(k.due_at) from ticket_task k
                 where k.ticket_id = t.id and k.kind = 'followup' and k.done_at is null),
                (select min(k.due_at) from ticket_task k
                 where k.ticket_id = t.id and k.kind = 'promise' and k.done_at is null),
                (select min(p.due_at) from promise_run p
                 where p.ticket_id = t.id and p.metric in ('resolve', 'promised') and p.ended_at is null)) as expected_at
from ticket t where t.is_open = 1 and t.id in (select value from json_each(:ids))
