select a.id, a.person_id, a.substitute_id, s.name as substitute_name, s.name_en as substitute_name_en, a.from_at, a.until_at
from absence a join person s on s.id = a.substitute_id and s.active = 1
where a.person_id = :person_id and a.until_at > :now and a.until_at > a.from_at order by a.from_at, a.id limit 1
