update promise_clock
set stopped_at = :stopped_at, ended_rev = (select t.rev from ticket t where t.id = promise_clock.ticket_id)
where ticket_id = :ticket_id and metric = :metric and stopped_at is null
