update ticket
set created_at = created_at + :by, updated_at = updated_at + :by, callback_due = callback_due + :by,
    first_response_at = first_response_at + :by, assigned_at = assigned_at + :by, started_at = started_at + :by,
    resolved_at = resolved_at + :by, closed_at = closed_at + :by, respond_due = respond_due + :by,
    resolve_due = resolve_due + :by, visit_due = visit_due + :by, next_due = next_due + :by
