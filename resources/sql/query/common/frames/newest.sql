-- The page of ids first, by its index, and then what is shown of them.
select r.* from ticket_row r join (
    select t.id from ticket t where (t.created_at, t.id) < (:key, :after) and {condition}
    order by t.created_at desc, t.id desc limit :limit) found on found.id = r.id
order by r.created_at desc, r.id desc
