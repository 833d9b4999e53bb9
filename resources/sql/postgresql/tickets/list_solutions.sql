select t.id, t.symptom, t.cause, t.solution, e.name as engineer_name, e.name_en as engineer_name_en
from ticket t left join person e on e.id = t.engineer_id
where t.id = any(cast(:ids as bigint[]))
