-- Nothing when somebody saved first.
update ticket_task set ticket_id = :to_ticket, home_id = :home_id, updated_at = :at, updated_by = :person_id, rev = rev + 1
where id = :id and rev = :rev
