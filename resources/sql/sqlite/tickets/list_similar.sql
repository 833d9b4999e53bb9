select t.id, t.number, t.symptom, t.words, t.fault, t.model, t.closed_at
from ticket t
where t.id in (select value from json_each(:ids)) and t.state = 'closed' and t.solution <> ''
