-- Of whom one stands in for, also for whom that one stands in.
with recursive covered(id) as (
    select p.id from person p where p.id = :person
    union
    select a.person_id from absence a join covered c on a.substitute_id = c.id where a.from_at <= :now and a.until_at > :now)
select r.* from ticket_row r
where r.is_open = 1 and (r.due_order, r.id) > (:key, :after)
  and (r.owner_id in (select id from covered where id <> :person) or r.engineer_id in (select id from covered where id <> :person))
order by r.due_order, r.id limit :limit
