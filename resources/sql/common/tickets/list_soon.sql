select * from ticket_row
where is_open = 1 and next_due >= :now and next_due < :soon and (due_order, id) > (:key, :after)
order by due_order, id limit :limit
