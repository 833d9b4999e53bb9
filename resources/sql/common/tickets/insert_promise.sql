insert into promise_clock (ticket_id, metric, started_at, due_at, stopped_at, target_seconds, policy)
values (:ticket_id, :metric, :started_at, :due_at, :stopped_at, :target_seconds, :policy)
