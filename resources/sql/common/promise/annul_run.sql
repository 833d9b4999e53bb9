-- What gave it was taken back: the row stays, and counts for nothing.
update promise_run set outcome = :outcome, ended_at = coalesce(ended_at, :at), warn_at = null, changed_at = :at
where ticket_id = :ticket_id and metric = :metric and ordinal = :ordinal and generation = :generation
