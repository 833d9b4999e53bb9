update work_order set state = :state, started_at = coalesce(:started_at, started_at),
    finished_at = coalesce(:finished_at, finished_at)
where ticket_id = :ticket_id and state in ('assigned', 'started')
