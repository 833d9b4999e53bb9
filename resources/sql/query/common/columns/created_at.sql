t.created_at
