insert into request (key, ticket_id, person_id, at) values (:key, :ticket_id, :person_id, :at)
on conflict (key) do nothing
