delete from customer_phone where customer_id = :customer_id
