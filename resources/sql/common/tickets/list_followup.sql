-- Whom nobody has spoken to today (R-137); the day of the call needs no other.
select r.* from ticket_row r
where r.is_open = 1 and r.owner_id = :person and (r.due_order, r.id) > (:key, :after) and r.created_at < :day
  and not exists (select 1 from customer_word w where w.ticket_id = r.id and w.at >= :day)
order by r.due_order, r.id limit :limit
