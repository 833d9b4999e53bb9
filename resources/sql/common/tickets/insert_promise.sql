insert into promise_clock (ticket_id, metric, started_at, due_at, stopped_at, target_seconds, policy, began_rev)
values (:ticket_id, :metric, :started_at, :due_at, :stopped_at, :target_seconds, :policy,
        (select t.rev from ticket t where t.id = :ticket_id))
