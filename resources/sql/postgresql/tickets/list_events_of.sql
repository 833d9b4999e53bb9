-- The logs of these tickets, each in the order in which it was written, without who wrote it.
select e.id, e.ticket_id, e.at, e.person_id, e.kind, e.move, e.from_state, e.to_state, e.text, e.data
from ticket_event e where e.ticket_id = any(cast(:ids as bigint[])) order by e.ticket_id, e.id
