update message set state = :state, term = :term, due = :due, last_error = :error, failed_at = :now
where id = :id and state = 'sending' and term = :term
