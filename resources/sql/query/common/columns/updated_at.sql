t.updated_at
