-- Nothing when somebody saved first.
update ticket set next_due = :next_due, updated_at = :at, updated_by = :updated_by, rev = rev + 1
where id = :id and rev = :rev
