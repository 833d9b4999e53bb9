with recursive covered(id) as (
    select p.id from person p where p.id = :person
    union
    select a.person_id from absence a join covered c on a.substitute_id = c.id where a.from_at <= :now and a.until_at > :now)
select sum(case when owner_id = :person then 1 else 0 end) as mine,
       sum(case when engineer_id = :person then 1 else 0 end) as engineer,
       sum(case when owner_id = :person and state in ('todispatch', 'assigned', 'doing', 'reopened') then 1 else 0 end) as handed,
       sum(case when owner_id = :person and created_at < :day and not exists (
                  select 1 from customer_word w where w.ticket_id = t.id and w.at >= :day) then 1 else 0 end) as followup,
       (select count(distinct k.ticket_id) from ticket_task k join ticket o on o.id = k.ticket_id
        where k.owner_id = :person and k.done_at is null and (o.is_open = 1 or k.kind = 'product')) as tasks,
       (select count(distinct k.ticket_id) from ticket_task k
        where k.kind = 'followup' and k.done_at is null and k.due_at < :now) as late,
       (select count(distinct k.ticket_id) from ticket_task k where k.kind = 'product' and k.done_at is null) as product,
       (select count(*) from escalation e where e.state = 'requested') as approval,
       (select count(*) from escalation e where e.state in ('approved', 'contacted')) as escalated,
       (select count(distinct p.ticket_id) from promise_run p join ticket v on v.id = p.ticket_id and v.state in ('tosurvey', 'closed')
        where p.ended_at is null and p.metric in ('return_visit', 'repeat_visit')
          and (p.metric = 'return_visit' or p.due_at < :tomorrow)) as visits,
       sum(case when owner_id in (select id from covered where id <> :person)
                  or engineer_id in (select id from covered where id <> :person) then 1 else 0 end) as covered,
       sum(case when next_due < :day_end then 1 else 0 end) as today,
       sum(case when state = 'todispatch' then 1 else 0 end) as dispatch,
       sum(case when state = 'toconfirm' then 1 else 0 end) as confirm,
       sum(case when state = 'tosurvey' then 1 else 0 end) as survey,
       sum(case when next_due < :now then 1 else 0 end) as overdue,
       sum(case when next_due >= :now and next_due < :soon then 1 else 0 end) as due_soon,
       count(*) as open
from ticket t where is_open = 1
