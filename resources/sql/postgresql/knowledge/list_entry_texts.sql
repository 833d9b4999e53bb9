select e.id, e.ticket_id, e.at, e.kind, e.text, e.data
from ticket_event e where e.id = any(cast(:ids as bigint[]))
