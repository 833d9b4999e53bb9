t.assigned_at
