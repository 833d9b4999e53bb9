select sum(case when owner_id = :person then 1 else 0 end) as mine,
       sum(case when engineer_id = :person then 1 else 0 end) as engineer,
       sum(case when owner_id = :person and state in ('todispatch', 'assigned', 'doing', 'reopened') then 1 else 0 end) as handed,
       sum(case when owner_id = :person and created_at < :day and not exists (
                  select 1 from ticket_event e
                  where e.ticket_id = t.id and e.at >= :day
                    and (e.kind = 'told' or exists (select 1 from lifecycle_move m where m.code = e.move
                                                      and m.from_state = e.from_state and m.replies = 1))) then 1 else 0 end) as followup,
       (select count(distinct k.ticket_id) from ticket_task k where k.owner_id = :person and k.done_at is null) as tasks,
       (select count(distinct k.ticket_id) from ticket_task k
        where k.kind = 'followup' and k.done_at is null and k.due_at < :now) as late,
       sum(case when state = 'todispatch' then 1 else 0 end) as dispatch,
       sum(case when state = 'toconfirm' then 1 else 0 end) as confirm,
       sum(case when state = 'tosurvey' then 1 else 0 end) as survey,
       sum(case when next_due < :now then 1 else 0 end) as overdue,
       sum(case when next_due >= :now and next_due < :soon then 1 else 0 end) as due_soon,
       count(*) as open
from ticket t where is_open = 1
