-- Escalations, transfers and return visits in figures (R-186, X-10, R-165).
create index ticket_event_transfer on ticket_event (ticket_id) where kind = 'moved' and move in ('transfer', 'not_cured');
-- @@
drop view measure_member;
-- @@
create view measure_member as
select 'tickets_created' as measure, id, created_at, day, channel, fault, 1 as hit, null as value from measure_ticket
union all
select 'tickets_open', id, created_at, day, channel, fault, 1, null from measure_ticket where is_open = 1
union all
select 'first_response_time', id, created_at, day, channel, fault, response_in_limit, response_ms / 1000.0
from measure_ticket where response_ms is not null
union all
select 'resolution_rate_cohort', id, created_at, day, channel, fault, solved, null from measure_ticket
union all
select 'first_contact_resolution_rate', id, created_at, day, channel, fault, first_contact, null from measure_ticket
where solved = 1
union all
select 'nps', id, created_at, day, channel, fault,
       case when recommend >= 9 then 1 when recommend <= 6 then -1 else 0 end, recommend
from measure_ticket where recommend is not null
union all
select 'csat', id, created_at, day, channel, fault, case when stars >= 4 then 1 else 0 end, stars
from measure_ticket where stars > 0
union all
select 'reopened_rate', id, created_at, day, channel, fault, was_reopened, null
from measure_ticket where resolve_ms is not null or was_reopened = 1
union all
select 'repeat_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when m.fault <> '' and exists (
           select 1 from ticket x join ticket y on y.id = m.id
           where x.device_id = y.device_id and x.fault = y.fault and x.id <> y.id
             and x.created_at < y.created_at and x.created_at >= y.created_at - 604800000) then 1 else 0 end, null
from measure_ticket m
union all
select 'proposal_acceptance_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when t.category = t.proposed_category and t.fault = t.proposed_fault and t.priority = t.proposed_priority
            then 1 else 0 end, null
from measure_ticket m join ticket t on t.id = m.id where t.proposed_category <> ''
union all
-- To a department head or higher, as a supervisor approved it (R-151); passing on to the second line is another thing (X-10).
select 'escalation_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when exists (select 1 from escalation e where e.ticket_id = m.id and e.decided_at is not null
                           and e.state <> 'refused') then 1 else 0 end, null
from measure_ticket m
union all
select 'transfer_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when exists (select 1 from ticket_event e where e.ticket_id = m.id and e.kind = 'moved'
                           and e.move in ('transfer', 'not_cured')) then 1 else 0 end, null
from measure_ticket m
union all
-- Of those whose return visit was made, given up or is overdue: in time (R-165).
select 'return_visit_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when exists (select 1 from promise_run r where r.ticket_id = m.id and r.metric = 'return_visit'
                           and (r.outcome = 'broken' or (r.ended_at is null and r.due_at < cast((julianday('now') - 2440587.5) * 86400000 as integer)))) then 0 else 1 end, null
from measure_ticket m
where exists (select 1 from promise_run r where r.ticket_id = m.id and r.metric = 'return_visit'
                and (r.outcome in ('kept', 'broken') or (r.ended_at is null and r.due_at < cast((julianday('now') - 2440587.5) * 86400000 as integer))));
