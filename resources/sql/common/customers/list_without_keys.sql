select c.id from customer c
where c.id > :after and not exists (select 1 from customer_key k where k.customer_id = c.id and k.kind = 'book')
order by c.id limit 500
