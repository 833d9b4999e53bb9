-- Who has which ticket before him, and who writes.
create table presence (
    desk text primary key check (length(desk) = 36),
    person_id integer not null references person (id),
    ticket_id integer not null references ticket (id),
    writing integer not null check (writing in (0, 1)),
    seen_at integer not null
) without rowid;
-- @@
create index presence_ticket on presence (ticket_id);
