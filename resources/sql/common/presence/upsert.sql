insert into presence (desk, person_id, ticket_id, writing, seen_at)
values (:desk, :person, :ticket, :writing, :now)
on conflict (desk) do update set ticket_id = excluded.ticket_id, writing = excluded.writing, seen_at = excluded.seen_at
