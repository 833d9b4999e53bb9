insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, text, data)
values (:ticket_id, :at, :person_id, :kind, :move, :from_state, :to_state, :text, :data)
returning id
