select r.* from ticket_row r join (
    select t.id from ticket t where (t.due_order, t.id) < (:key, :after) and {condition}
    order by t.due_order desc, t.id desc limit :limit) found on found.id = r.id
order by r.due_order desc, r.id desc
