insert into promise_run (ticket_id, metric, ordinal, generation, from_at, due_at, ended_at, target_seconds, calendar, rules,
    pauses, outcome, late, reason, by_hand, warn_at, changed_at)
values (:ticket_id, :metric, :ordinal, :generation, :from_at, :due_at, :ended_at, :target_seconds, :calendar, :rules,
    :pauses, :outcome, :late, :reason, :by_hand, :warn_at, :changed_at)
