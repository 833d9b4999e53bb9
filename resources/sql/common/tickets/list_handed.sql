-- What its contact person passed on and others have in hand (R-138).
select r.* from ticket_row r
where r.is_open = 1 and r.owner_id = :person and r.state in ('todispatch', 'assigned', 'doing', 'reopened')
  and (r.due_order, r.id) > (:key, :after)
order by r.due_order, r.id limit :limit
