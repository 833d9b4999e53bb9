update job set state = case when attempts >= :most then 'dead' else 'waiting' end, term = :term, run_at = :now,
               last_error = :error, failed_at = :now
where state = 'running' and term <> :term
