insert into reveal_log (at, person_id, customer_id, reason) values (:at, :person_id, :customer_id, :reason)
