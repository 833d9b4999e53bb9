delete from customer_key where customer_id = :customer_id
