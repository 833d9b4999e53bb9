insert into escalation (ticket_id, cause, run_key, reason, progress, demand, target_id, requested_by, requested_at,
                        updated_at, updated_by)
values (:ticket_id, :cause, :run_key, :reason, :progress, :demand, :target_id, :requested_by, :at, :at, :requested_by)
returning id
