update message set state = case when attempts >= :most then 'dead' else 'waiting' end, term = :term, due = :now,
                   last_error = :error, failed_at = :now
where state = 'sending' and term <> :term
