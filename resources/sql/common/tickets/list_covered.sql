-- Of whom one stands in for.
select r.* from ticket_row r
where r.is_open = 1 and (r.due_order, r.id) > (:key, :after)
  and (r.owner_id in (select a.person_id from absence a where a.substitute_id = :person and a.from_at <= :now and a.until_at > :now)
       or r.engineer_id in (select a.person_id from absence a where a.substitute_id = :person and a.from_at <= :now
                              and a.until_at > :now))
order by r.due_order, r.id limit :limit
