-- What the guards never let happen; a row here means that somebody went around them.
select 'open_and_state' as rule, t.number as subject
from ticket t join lifecycle_state s on s.code = t.state where t.is_open <> s.is_open
union all
select 'log_and_state', t.number from ticket t
where t.state <> coalesce((select e.to_state from ticket_event e where e.ticket_id = t.id and e.kind in ('created', 'moved', 'undone')
                           order by e.id desc limit 1), '')
union all
select 'step_of_the_life_cycle', t.number from ticket_event e join ticket t on t.id = e.ticket_id
where e.kind in ('created', 'moved') and not exists (
    select 1 from lifecycle_move m
    where m.code = e.move and m.from_state = e.from_state and m.to_state = e.to_state)
union all
select 'answer_of_the_gate', t.number from ticket t
where t.state in ('tosurvey', 'closed') and t.solved_for_good <> 'yes'
   or t.state in ('toconfirm', 'tosurvey', 'reopened') and t.survey_result <> ''
   or t.state = 'toconfirm' and t.solved_for_good <> ''
union all
select 'verdict_and_survey', t.number from ticket t
where t.state = 'closed' and (t.survey_result = '' or (t.survey_result = 'answered' and not exists (
    select 1 from survey s where s.ticket_id = t.id)))
union all
select 'instants_and_state', t.number from ticket t
where (t.closed_at is null) <> (t.is_open = 1)
   or t.resolved_at is null and t.state in ('toconfirm', 'tosurvey', 'closed')
   or t.started_at is null and t.state = 'doing' or t.assigned_at is null and t.state = 'assigned'
union all
select 'engineer_and_work_order', t.number from ticket t
where t.state in ('assigned', 'doing') and not exists (
    select 1 from work_order w join engineer e on e.person_id = w.engineer_id
    where w.ticket_id = t.id and w.engineer_id = t.engineer_id
      and w.state = case t.state when 'assigned' then 'assigned' else 'started' end)
   or t.state = 'todispatch' and t.engineer_id is not null
   or t.state <> 'assigned' and t.state <> 'doing' and exists (
    select 1 from work_order w where w.ticket_id = t.id and w.state in ('assigned', 'started'))
order by rule, subject
