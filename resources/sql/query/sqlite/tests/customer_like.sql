(t.customer_id is not null and t.customer_id in (
     select c.id from customer c where lower({column}) like :pattern escape '!'))
