select distinct customer_id, max(id) as event_id from customer_event where id > :after group by customer_id order by 2 limit 1000
