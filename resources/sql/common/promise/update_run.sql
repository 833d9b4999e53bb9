update promise_run set from_at = :from_at, due_at = :due_at, ended_at = :ended_at, target_seconds = :target_seconds,
    calendar = :calendar, rules = :rules, pauses = :pauses, outcome = :outcome, late = :late, reason = :reason,
    by_hand = :by_hand, warn_at = :warn_at, changed_at = :changed_at
where ticket_id = :ticket_id and metric = :metric and ordinal = :ordinal and generation = :generation
