-- Whatever is said is found: the log of a ticket, customers, their notes and devices. A row that was written is marked
-- by its trigger, and the program writes its terms before the same transaction ends. What is there already is marked
-- here and indexed with the migration.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
-- By transaction: whoever writes indexes what he wrote, and waits for nobody.
create table unindexed (
    kind text not null check (kind in ('entry', 'customer', 'note', 'device')),
    id bigint not null,
    written_by xid8 not null default pg_current_xact_id(),
    primary key (kind, id, written_by)
);
-- @@
create table entry_search (
    id bigint primary key references ticket_event (id) on delete cascade,
    ticket_id bigint not null,
    terms tsvector not null
);
-- @@
create index entry_search_terms on entry_search using gin (terms);
-- @@
create index entry_search_ticket on entry_search (ticket_id, id);
-- @@
create table customer_search (
    id bigint primary key references customer (id) on delete cascade,
    terms tsvector not null
);
-- @@
create index customer_search_terms on customer_search using gin (terms);
-- @@
create table note_search (
    id bigint primary key references customer_note (id) on delete cascade,
    customer_id bigint not null,
    terms tsvector not null
);
-- @@
create index note_search_terms on note_search using gin (terms);
-- @@
create table device_search (
    id bigint primary key references device (id) on delete cascade,
    customer_id bigint not null,
    terms tsvector not null
);
-- @@
create index device_search_terms on device_search using gin (terms);
-- @@
insert into unindexed (kind, id)
select 'entry', id from ticket_event where text <> '' or data <> ''
union all select 'customer', id from customer
union all select 'note', id from customer_note
union all select 'device', id from device;
-- @@
create function mark_unindexed() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    insert into unindexed (kind, id) values (TG_ARGV[0], NEW.id) on conflict do nothing;
    return null;
end $$;
-- @@
create trigger entry_is_said after insert on ticket_event for each row
when (NEW.text <> '' or NEW.data <> '') execute function mark_unindexed('entry');
-- @@
create trigger customer_is_named after insert on customer for each row execute function mark_unindexed('customer');
-- @@
create trigger customer_is_renamed after update of name, industry, district, address, note on customer for each row
when ((NEW.name, NEW.industry, NEW.district, NEW.address, NEW.note)
      is distinct from (OLD.name, OLD.industry, OLD.district, OLD.address, OLD.note))
execute function mark_unindexed('customer');
-- @@
create trigger customer_note_is_said after insert on customer_note for each row execute function mark_unindexed('note');
-- @@
create trigger customer_note_is_said_anew after update of text, outcome on customer_note for each row
when ((NEW.text, NEW.outcome) is distinct from (OLD.text, OLD.outcome)) execute function mark_unindexed('note');
-- @@
create trigger device_is_named after insert on device for each row execute function mark_unindexed('device');
-- @@
create trigger device_is_renamed after update of model, serial, order_number, purchase_channel, place on device
for each row
when ((NEW.model, NEW.serial, NEW.order_number, NEW.purchase_channel, NEW.place)
      is distinct from (OLD.model, OLD.serial, OLD.order_number, OLD.purchase_channel, OLD.place))
execute function mark_unindexed('device');
-- @@
-- What this transaction wrote; for the owner, who migrates, whatever waits.
create function list_unindexed(after_kind text, after_id bigint, most integer) returns table (kind text, id bigint)
language sql stable security definer set search_path = app, pg_temp
as $$
    select distinct u.kind, u.id from unindexed u
    where (u.kind, u.id) > (after_kind, after_id)
      and (u.written_by = pg_current_xact_id_if_assigned() or pg_has_role(session_user, 'woshou_owner', 'member'))
    order by u.kind, u.id limit most
$$;
-- @@
-- What a step of his writes into another ticket is indexed by an engineer who may not read that ticket.
create function list_written_entries(ids bigint[])
returns table (id bigint, ticket_id bigint, at timestamptz, kind text, text text, data text)
language sql stable security definer set search_path = app, pg_temp
as $$
    select e.id, e.ticket_id, e.at, e.kind, e.text, e.data from ticket_event e
    where e.id = any (ids) and exists (
        select 1 from unindexed u where u.kind = 'entry' and u.id = e.id
           and (u.written_by = pg_current_xact_id_if_assigned() or pg_has_role(session_user, 'woshou_owner', 'member')))
$$;
-- @@
-- Only what is marked is indexed, so that nobody writes terms for what is another's.
create function put_terms(a_kind text, documents jsonb) returns bigint
language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    done bigint[];
begin
    with taken as (
        delete from unindexed u using jsonb_to_recordset(documents) as d (id bigint, terms text)
        where u.kind = a_kind and u.id = d.id and (u.written_by = pg_current_xact_id_if_assigned()
                                                   or pg_has_role(session_user, 'woshou_owner', 'member'))
        returning u.id)
    select array_agg(distinct t.id) into done from taken t;
    if a_kind = 'entry' then
        insert into entry_search (id, ticket_id, terms)
        select e.id, e.ticket_id, d.terms::tsvector
        from jsonb_to_recordset(documents) as d (id bigint, terms text) join ticket_event e on e.id = d.id
        where d.id = any (done) and d.terms <> ''
        on conflict (id) do update set terms = excluded.terms;
    elsif a_kind = 'customer' then
        insert into customer_search (id, terms)
        select d.id, d.terms::tsvector from jsonb_to_recordset(documents) as d (id bigint, terms text)
        where d.id = any (done)
        on conflict (id) do update set terms = excluded.terms;
    elsif a_kind = 'note' then
        insert into note_search (id, customer_id, terms)
        select n.id, n.customer_id, d.terms::tsvector
        from jsonb_to_recordset(documents) as d (id bigint, terms text) join customer_note n on n.id = d.id
        where d.id = any (done)
        on conflict (id) do update set terms = excluded.terms;
    else
        insert into device_search (id, customer_id, terms)
        select v.id, v.customer_id, d.terms::tsvector
        from jsonb_to_recordset(documents) as d (id bigint, terms text) join device v on v.id = d.id
        where d.id = any (done)
        on conflict (id) do update set terms = excluded.terms;
    end if;
    return coalesce(array_length(done, 1), 0);
end $$;
-- @@
-- The searches repeat the row-level security of what they find: under it the planner may not use the index, for the
-- operator @@ is not leakproof.
create function find_tickets(query text) returns setof bigint
language plpgsql stable security definer set search_path = app, pg_temp
as $$
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select s.ticket_id from ticket_search s where s.terms @@ $1::tsquery and ($2 or s.ticket_id in '
        '(select w.ticket_id from work_order w where w.engineer_id = $3)) union '
        'select e.ticket_id from entry_search e where e.terms @@ $1::tsquery and ($2 or e.ticket_id in '
        '(select w.ticket_id from work_order w where w.engineer_id = $3))'
        using query, sees_all(), me();
end $$;
-- @@
-- Of these tickets alone, however many others say it.
create function find_tickets_among(query text, tickets bigint[]) returns setof bigint
language plpgsql stable security definer set search_path = app, pg_temp
as $$
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select s.ticket_id from ticket_search s where s.ticket_id = any ($4) and s.terms @@ $1::tsquery and '
        '($2 or s.ticket_id in (select w.ticket_id from work_order w where w.engineer_id = $3)) union '
        'select e.ticket_id from entry_search e where e.ticket_id = any ($4) and e.terms @@ $1::tsquery and '
        '($2 or e.ticket_id in (select w.ticket_id from work_order w where w.engineer_id = $3))'
        using query, sees_all(), me(), tickets;
end $$;
-- @@
-- What is said often is found among the newest entries, read from their end; what is said seldom is gathered from the
-- index. The planner knows neither of the two words of a phrase well enough to choose.
create function search_entries(query text, newest integer) returns table (id bigint, ticket_id bigint)
language plpgsql stable security definer set search_path = app, pg_temp
as $$
declare
    near bigint := (select max(e.id) from entry_search e) - 20000;
    found integer;
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select e.id, e.ticket_id from (select * from entry_search s where s.id > $5 order by s.id desc offset 0) e '
        'where e.terms @@ $1::tsquery and ($2 or e.ticket_id in '
        '(select w.ticket_id from work_order w where w.engineer_id = $3)) limit $4'
        using query, sees_all(), me(), newest, near;
    get diagnostics found = row_count;
    if found >= newest then
        return;
    end if;
    return query execute
        'with held as materialized (select e.id, e.ticket_id from entry_search e where e.terms @@ $1::tsquery '
        'and e.id <= $5 and ($2 or e.ticket_id in (select w.ticket_id from work_order w where w.engineer_id = $3))) '
        'select h.id, h.ticket_id from held h order by h.id desc limit $4'
        using query, sees_all(), me(), newest - found, near;
end $$;
-- @@
create or replace function search_tickets(query text, newest integer) returns setof bigint
language plpgsql stable security definer set search_path = app, pg_temp
as $$
declare
    near bigint := (select max(s.ticket_id) from ticket_search s) - 20000;
    found integer;
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select e.ticket_id from (select * from ticket_search s where s.ticket_id > $5 order by s.ticket_id desc offset 0) e '
        'where e.terms @@ $1::tsquery and ($2 or e.ticket_id in '
        '(select w.ticket_id from work_order w where w.engineer_id = $3)) limit $4'
        using query, sees_all(), me(), newest, near;
    get diagnostics found = row_count;
    if found >= newest then
        return;
    end if;
    return query execute
        'with held as materialized (select s.ticket_id from ticket_search s where s.terms @@ $1::tsquery '
        'and s.ticket_id <= $5 and ($2 or s.ticket_id in '
        '(select w.ticket_id from work_order w where w.engineer_id = $3))) '
        'select h.ticket_id from held h order by h.ticket_id desc limit $4'
        using query, sees_all(), me(), newest - found, near;
end $$;
-- @@
create function search_entries_of(query text, tickets bigint[]) returns table (id bigint, ticket_id bigint)
language plpgsql stable security definer set search_path = app, pg_temp
as $$
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select e.id, e.ticket_id from entry_search e where e.ticket_id = any ($2) and e.terms @@ $1::tsquery and '
        '($3 or e.ticket_id in (select w.ticket_id from work_order w where w.engineer_id = $4)) order by e.id desc'
        using query, tickets, sees_all(), me();
end $$;
-- @@
create function search_customers(query text, most integer) returns table (id bigint, note_id bigint)
language plpgsql stable security definer set search_path = app, pg_temp
as $$
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select s.id, 0::bigint from customer_search s where s.terms @@ $1::tsquery and ($2 or s.id in '
        '(select t.customer_id from work_order w join ticket t on t.id = w.ticket_id where w.engineer_id = $3)) '
        'union all select s.customer_id, max(s.id) from note_search s where s.terms @@ $1::tsquery '
        'and ($2 or s.customer_id in '
        '(select t.customer_id from work_order w join ticket t on t.id = w.ticket_id where w.engineer_id = $3)) '
        'group by s.customer_id '
        'limit $4'
        using query, sees_all(), me(), most;
end $$;
-- @@
create function search_devices(query text, most integer) returns setof bigint
language plpgsql stable security definer set search_path = app, pg_temp
as $$
begin
    if query = '' then
        return;
    end if;
    return query execute
        'select s.id from device_search s where s.terms @@ $1::tsquery and ($2 or s.customer_id in '
        '(select t.customer_id from work_order w join ticket t on t.id = w.ticket_id where w.engineer_id = $3)) '
        'limit $4'
        using query, sees_all(), me(), most;
end $$;
-- @@
drop function search_among(text, bigint[]);
-- @@
alter table unindexed enable row level security;
-- @@
alter table entry_search enable row level security;
-- @@
alter table customer_search enable row level security;
-- @@
alter table note_search enable row level security;
-- @@
alter table device_search enable row level security;
-- @@
grant execute on function list_unindexed(text, bigint, integer), list_written_entries(bigint[]), put_terms(text, jsonb),
    find_tickets(text), find_tickets_among(text, bigint[]), search_entries(text, integer), search_entries_of(text, bigint[]),
    search_customers(text, integer), search_devices(text, integer) to woshou_staff;
-- @@
reset role;
