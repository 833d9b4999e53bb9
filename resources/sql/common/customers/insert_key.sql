insert into customer_key (customer_id, kind, key) values (:customer_id, :kind, :key)
on conflict (kind, key, customer_id) do nothing
