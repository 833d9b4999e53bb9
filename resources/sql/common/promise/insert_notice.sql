insert into notice (person_id, ticket_id, kind, key, data, created_at, show_at)
values (:person_id, :ticket_id, :kind, :key, :data, :created_at, :show_at)
on conflict do nothing
