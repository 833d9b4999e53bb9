(t.contact_phone <> '' and t.contact_phone like :pattern escape '!'
 or t.customer_id is not null and t.customer_id in (
     select p.customer_id from customer_phone p where p.digits like :pattern escape '!'))
