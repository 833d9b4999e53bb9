select * from ticket_row where customer_id = :customer_id order by created_at desc limit :limit
