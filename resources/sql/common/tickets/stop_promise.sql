update promise_clock set stopped_at = :stopped_at
where ticket_id = :ticket_id and metric = :metric and stopped_at is null
