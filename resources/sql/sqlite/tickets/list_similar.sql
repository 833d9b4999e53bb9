select t.id, t.rev, t.number, t.fault, t.model, t.closed_at
from ticket t
where t.id in (select value from json_each(:ids)) and t.state = 'closed' and t.solution <> ''
