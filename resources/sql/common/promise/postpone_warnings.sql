update promise_run set warn_at = :later where ticket_id = :ticket_id and warn_at <= :now
