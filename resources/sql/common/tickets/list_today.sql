-- What is overdue or falls due by the end of the center's day.
select * from ticket_row
where is_open = 1 and next_due < :day_end and (due_order, id) > (:key, :after)
order by due_order, id limit :limit
