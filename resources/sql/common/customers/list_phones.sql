select digits from customer_phone where customer_id = :customer_id order by position, digits
