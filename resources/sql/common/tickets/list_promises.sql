select metric, started_at, due_at, stopped_at, target_seconds, policy from promise_clock
where ticket_id = :ticket_id order by id
