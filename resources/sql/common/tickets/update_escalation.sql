-- Nothing when somebody saved first.
update escalation set state = :state, last_action = :action, note = :note, target_id = :target_id, level = :level,
    decided_by = :decided_by, decided_at = :decided_at, comment = :comment, acknowledged_at = :acknowledged_at,
    contacted_at = :contacted_at, plan_kind = :plan_kind, plan = :plan, closed_at = :closed_at, updated_at = :at,
    updated_by = :person_id, rev = rev + 1
where id = :id and rev = :rev
