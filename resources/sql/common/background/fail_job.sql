update job set state = :state, term = :term, run_at = :run_at, last_error = :error, failed_at = :now
where id = :id and state = 'running' and term = :term
