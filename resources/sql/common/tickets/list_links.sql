select l.id, l.kind, case when l.ticket_id = :ticket_id then 1 else 0 end as forward, l.at, t.id as ticket_id, t.number,
       t.symptom, t.state, t.is_open, t.rev
from ticket_link l join ticket t on t.id = case when l.ticket_id = :ticket_id then l.other_id else l.ticket_id end
where l.removed_at is null and (l.ticket_id = :ticket_id or l.other_id = :ticket_id) order by l.id
