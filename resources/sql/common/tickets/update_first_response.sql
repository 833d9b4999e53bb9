-- Nothing when somebody saved first, or when it was answered already.
update ticket set first_response_at = :at, next_due = :next_due, updated_at = :at, updated_by = :updated_by, rev = rev + 1
where id = :id and rev = :rev and first_response_at is null
