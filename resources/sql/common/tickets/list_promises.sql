-- What an undone step had begun never was.
select metric, started_at, due_at, stopped_at, target_seconds, policy, cancelled from promise_clock
where ticket_id = :ticket_id and cancelled <> 'undone' order by id
