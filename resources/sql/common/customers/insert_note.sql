insert into customer_note (customer_id, device_id, ticket_id, kind, text, state, outcome, person_id, at, updated_by,
    updated_at)
values (:customer_id, :device_id, :ticket_id, :kind, :text, :state, :outcome, :person_id, :at, :person_id, :at)
