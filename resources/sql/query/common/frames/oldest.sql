select r.* from ticket_row r join (
    select t.id from ticket t where (t.created_at, t.id) > (:key, :after) and {condition}
    order by t.created_at, t.id limit :limit) found on found.id = r.id
order by r.created_at, r.id
