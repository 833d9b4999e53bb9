coalesce((select c.level from customer c where c.id = t.customer_id), '')
