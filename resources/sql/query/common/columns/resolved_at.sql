t.resolved_at
