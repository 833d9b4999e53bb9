t.owner_id
