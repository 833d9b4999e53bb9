select t.id, t.number, t.symptom, t.words, t.fault, t.cause, t.solution, t.model, t.closed_at, e.name as engineer_name,
       e.name_en as engineer_name_en
from ticket t left join person e on e.id = t.engineer_id
where t.id = any(cast(:ids as bigint[])) and t.state = 'closed' and t.solution <> ''
