-- Who has which ticket before him, and who writes. Worth nothing after a restart of the server, and so not logged.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create unlogged table presence (
    desk text primary key check (length(desk) = 36),
    person_id bigint not null references person (id),
    ticket_id bigint not null references ticket (id),
    writing smallint not null check (writing in (0, 1)),
    seen_at timestamptz not null
);
-- @@
create index presence_ticket on presence (ticket_id);
-- @@
create function tell_presence() returns trigger language plpgsql
as $$
begin
    if TG_OP = 'UPDATE' and (NEW.ticket_id, NEW.writing) = (OLD.ticket_id, OLD.writing) then
        return null; -- still there
    end if;
    if TG_OP <> 'INSERT' then
        perform pg_notify('woshou_present', OLD.ticket_id::text);
    end if;
    if TG_OP <> 'DELETE' then
        perform pg_notify('woshou_present', NEW.ticket_id::text);
    end if;
    return null;
end $$;
-- @@
create trigger presence_told after insert or update or delete on presence
for each row execute function tell_presence();
-- @@
alter table presence enable row level security;
-- @@
create policy presence_seen on presence for select using (
    (select sees_all()) or ticket_id = any (array(
    select w.ticket_id from work_order w where w.engineer_id = (select me()))));
-- @@
-- Nobody is where he may not be, or somebody else.
create policy presence_made on presence for insert with check (
    person_id = (select me()) and ((select sees_all()) or ticket_id = any (array(
    select w.ticket_id from work_order w where w.engineer_id = (select me())))));
-- @@
create policy presence_moved on presence for update using (person_id = (select me())) with check (
    person_id = (select me()) and ((select sees_all()) or ticket_id = any (array(
    select w.ticket_id from work_order w where w.engineer_id = (select me())))));
-- @@
create policy presence_left on presence for delete using (person_id = (select me()));
-- @@
grant select, insert, delete on presence to woshou_staff;
-- @@
grant update (ticket_id, writing, seen_at) on presence to woshou_staff;
-- @@
reset role;
