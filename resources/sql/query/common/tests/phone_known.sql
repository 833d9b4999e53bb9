(t.contact_phone <> ''
 or t.customer_id is not null and t.customer_id in (select p.customer_id from customer_phone p))
