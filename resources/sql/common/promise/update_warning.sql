update promise_run set warn_at = :warn_at
where ticket_id = :ticket_id and metric = :metric and ordinal = :ordinal and generation = :generation
  and warn_at is distinct from :warn_at
