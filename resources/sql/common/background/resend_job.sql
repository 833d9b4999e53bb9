update job set state = 'waiting', attempts = 0, run_at = :now, term = null where id = :id and state = 'dead'
