t.closed_at
