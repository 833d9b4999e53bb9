select t.id, t.rev, t.number, t.fault, t.model, t.closed_at
from ticket t
where t.id = any(cast(:ids as bigint[])) and t.state = 'closed' and t.solution <> ''
