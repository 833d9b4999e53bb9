-- Nothing when somebody saved first.
update ticket_task set due_at = :due_at, due_before = :due_before, done_at = :done_at, done_by = :done_by,
    outcome = :outcome, done_rev = :done_rev, note = :note, updated_at = :updated_at, updated_by = :updated_by, rev = rev + 1
where id = :id and rev = :rev
