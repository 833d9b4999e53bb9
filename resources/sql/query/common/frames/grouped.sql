-- Open work, group after group, in each of them what burns first on top. Every group has an index of open tickets.
select r.*, found.group_key from ticket_row r join (
    select t.id, {group} as group_key from ticket t
    where t.is_open = 1 and ({group}, t.due_order, t.id) > (:group, :key, :after) and {condition}
    order by {group}, t.due_order, t.id limit :limit) found on found.id = r.id
order by found.group_key, r.due_order, r.id
