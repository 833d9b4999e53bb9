insert into customer_event (customer_id, at, person_id, kind, text, data)
values (:customer_id, :at, :person_id, :kind, :text, :data)
