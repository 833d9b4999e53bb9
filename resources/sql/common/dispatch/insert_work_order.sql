insert into work_order (ticket_id, engineer_id, mode, state, proposed_engineer_id, proposed_score, score, scores, reason,
    assigned_by, assigned_at, started_at, finished_at)
values (:ticket_id, :engineer_id, :mode, :state, :proposed_engineer_id, :proposed_score, :score, :scores, :reason,
    :assigned_by, :assigned_at, :started_at, :finished_at)
