-- What falls due in that time and is his or of whom he stands in for, or anybody's; who acts on it.
with recursive covered(id) as (
    select p.id from person p where p.id = :person
    union
    select a.person_id from absence a join covered c on a.substitute_id = c.id where a.from_at <= :now and a.until_at > :now)
select t.number, t.symptom, t.next_due, s.zh as state_zh, s.en as state_en, coalesce(e.name, o.name, '') as who
from ticket t join lifecycle_state s on s.code = t.state
left join person o on o.id = t.owner_id left join person e on e.id = t.engineer_id
where t.is_open = 1 and t.due_order >= :from and t.due_order < :until
  and (:everything = 1 or t.owner_id in (select id from covered)
       or t.engineer_id in (select id from covered))
order by t.due_order, t.id limit :limit
