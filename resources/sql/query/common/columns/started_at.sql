t.started_at
