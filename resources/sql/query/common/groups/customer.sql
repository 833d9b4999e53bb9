coalesce(t.customer_id, 0)
