-- What is open, the oldest first; when asked for, only what waits for approval.
select e.id, e.rev, e.ticket_id, e.cause, e.run_key, e.reason, e.progress, e.demand, e.target_id, e.level, e.state, e.note,
       e.requested_by, e.requested_at, e.decided_by, e.decided_at, e.comment, e.acknowledged_at, e.contacted_at,
       e.plan_kind, e.plan, e.closed_at, t.number, t.symptom as title, g.name as target_name, g.name_en as target_name_en,
       r.name as requested_name, r.name_en as requested_name_en, d.name as decided_name, d.name_en as decided_name_en,
       (select min(p.due_at) from promise_run p where p.ticket_id = e.ticket_id and p.metric = 'escalated_contact'
           and p.ended_at is null) as contact_due
from escalation e join ticket t on t.id = e.ticket_id left join person g on g.id = e.target_id
    left join person r on r.id = e.requested_by left join person d on d.id = e.decided_by
where e.state in ('requested', 'approved', 'contacted') and (:waiting = 0 or e.state = 'requested')
order by e.requested_at, e.id limit :limit
