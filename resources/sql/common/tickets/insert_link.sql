insert into ticket_link (ticket_id, other_id, kind, at, person_id)
values (:ticket_id, :other_id, :kind, :at, :person_id) returning id
