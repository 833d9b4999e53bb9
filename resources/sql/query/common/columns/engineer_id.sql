t.engineer_id
