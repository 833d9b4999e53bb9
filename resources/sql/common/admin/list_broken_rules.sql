-- What the guards never let happen; a row here means that somebody went around them.
select 'open_and_state' as rule, t.number as subject
from ticket t join lifecycle_state s on s.code = t.state where t.is_open <> s.is_open
union all
select 'log_and_state', t.number from ticket t
where t.state <> coalesce((select e.to_state from ticket_event e where e.ticket_id = t.id and e.kind in ('created', 'moved')
                           order by e.id desc limit 1), '')
union all
select 'step_of_the_life_cycle', t.number from ticket_event e join ticket t on t.id = e.ticket_id
where e.kind in ('created', 'moved') and not exists (
    select 1 from lifecycle_move m
    where m.code = e.move and m.from_state = e.from_state and m.to_state = e.to_state)
order by rule, subject
