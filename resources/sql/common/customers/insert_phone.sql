insert into customer_phone (customer_id, digits, position) values (:customer_id, :digits, :position)
on conflict (customer_id, digits) do nothing
