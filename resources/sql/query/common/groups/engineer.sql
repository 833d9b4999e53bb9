coalesce(t.engineer_id, 0)
