-- Schema 3: what a customer is found by, agreed service, notes, wishes and leads, and who looked at a number.
create table customer_key (
    customer_id integer not null references customer (id),
    kind text not null check (kind in ('book', 'name', 'code')),
    key text not null,
    primary key (kind, key, customer_id)
) without rowid;
-- @@
create index customer_key_customer on customer_key (customer_id);
-- @@
create table contract (
    id integer primary key,
    customer_id integer not null references customer (id),
    device_id integer,
    title text not null check (length(title) between 1 and 200),
    number text not null default '' check (length(number) <= 64),
    starts_on text not null,
    ends_on text not null check (ends_on >= starts_on),
    visits integer not null default 0 check (visits in (0, 1)),
    parts integer not null default 0 check (parts in (0, 1)),
    remote_days text not null default '' check (length(remote_days) <= 7),
    remote_from integer not null default 0 check (remote_from between 0 and 1440),
    remote_to integer not null default 0 check (remote_to between 0 and 1440),
    response text not null default '' check (length(response) <= 200),
    rev integer not null default 1,
    foreign key (device_id, customer_id) references device (id, customer_id)
);
-- @@
create index contract_customer on contract (customer_id);
-- @@
create table customer_note (
    id integer primary key,
    customer_id integer not null references customer (id),
    device_id integer,
    ticket_id integer references ticket (id),
    kind text not null check (kind in ('household', 'scenario', 'need', 'preference', 'wish', 'lead')),
    text text not null check (length(text) between 1 and 2000),
    state text not null check (case when kind in ('wish', 'lead') then state in ('open', 'passed', 'done')
                                    else state in ('kept', 'retired') end),
    outcome text not null default '' check (length(outcome) <= 2000),
    person_id integer references person (id),
    at integer not null,
    updated_by integer references person (id),
    updated_at integer not null,
    rev integer not null default 1,
    foreign key (device_id, customer_id) references device (id, customer_id)
);
-- @@
create index customer_note_customer on customer_note (customer_id, id);
-- @@
create index customer_note_open on customer_note (state, id) where state in ('open', 'passed');
-- @@
create table customer_event (
    id integer primary key,
    customer_id integer not null references customer (id),
    at integer not null,
    person_id integer references person (id),
    kind text not null,
    text text not null default '' check (length(text) <= 2000),
    data text not null default ''
);
-- @@
create index customer_event_customer on customer_event (customer_id, id);
-- @@
create table reveal_log (
    id integer primary key,
    at integer not null,
    person_id integer not null references person (id),
    customer_id integer not null references customer (id),
    reason text not null check (length(reason) between 1 and 200)
);
-- @@
create index reveal_log_customer on reveal_log (customer_id, id);
-- @@
-- A save names the version it read; the next one is one higher.
create trigger customer_is_saved_once before update on customer when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 somebody else saved first') where NEW.rev <> OLD.rev + 1 or NEW.id <> OLD.id;
end;
-- @@
create trigger device_is_saved_once before update on device when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 somebody else saved first')
    where NEW.rev <> OLD.rev + 1 or (NEW.id, NEW.customer_id) <> (OLD.id, OLD.customer_id);
end;
-- @@
create trigger contract_is_saved_once before update on contract
begin
    select raise(abort, 'SV004 somebody else saved first')
    where NEW.rev <> OLD.rev + 1 or (NEW.id, NEW.customer_id) <> (OLD.id, OLD.customer_id);
end;
-- @@
create trigger customer_note_is_saved_once before update on customer_note
begin
    select raise(abort, 'SV004 somebody else saved first')
    where NEW.rev <> OLD.rev + 1 or (NEW.id, NEW.customer_id, NEW.kind) <> (OLD.id, OLD.customer_id, OLD.kind);
    select raise(abort, 'SV403 who wrote it and when stays') where (NEW.person_id, NEW.at) is not (OLD.person_id, OLD.at);
end;
-- @@
create trigger customer_event_is_never_changed before update on customer_event when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the log of a customer is never changed');
end;
-- @@
create trigger customer_event_is_never_deleted before delete on customer_event
begin
    select raise(abort, 'SV403 the log of a customer is never deleted');
end;
-- @@
create trigger customer_event_is_never_replaced before insert on customer_event
begin
    select raise(abort, 'SV403 the log of a customer is never changed')
    where exists (select 1 from customer_event e where e.id = NEW.id);
end;
-- @@
create trigger reveal_is_never_changed before update on reveal_log when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 who looked is never changed');
end;
-- @@
create trigger reveal_is_never_deleted before delete on reveal_log
begin
    select raise(abort, 'SV403 who looked is never deleted');
end;
-- @@
create trigger reveal_is_never_replaced before insert on reveal_log
begin
    select raise(abort, 'SV403 who looked is never changed') where exists (select 1 from reveal_log r where r.id = NEW.id);
end;
