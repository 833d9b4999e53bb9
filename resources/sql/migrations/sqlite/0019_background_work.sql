-- What the background program works on: one row that says who leads, jobs, and messages that leave the house. A write of
-- the work bears the leader's term, and fails when the term is over by the clock of the database.
create table leader_lease (
    id integer primary key check (id = 1),
    holder text not null check (length(holder) <= 200),
    term integer not null unique check (term >= 0),
    until integer not null
);
-- @@
insert into leader_lease (id, holder, term, until) values (1, '', 0, 0);
-- @@
create table job (
    id integer primary key autoincrement,
    kind text not null check (length(kind) between 1 and 40 and kind not glob '*[^a-z0-9_]*'),
    key text not null check (length(key) between 1 and 200),
    payload text not null default '{}' check (length(payload) between 2 and 100000),
    run_at integer not null,
    attempts integer not null default 0 check (attempts >= 0),
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead')),
    term integer,
    last_error text not null default '' check (length(last_error) <= 4000),
    failed_at integer,
    asked_by integer references person (id),
    created_at integer not null,
    finished_at integer,
    unique (kind, key)
);
-- @@
create index job_waiting on job (run_at, id) where state = 'waiting';
-- @@
create index job_running on job (id) where state = 'running';
-- @@
create index job_dead on job (id) where state = 'dead';
-- @@
create index job_done on job (finished_at) where state = 'done';
-- @@
create table message (
    id integer primary key autoincrement,
    key text not null unique check (length(key) between 1 and 200),
    channel text not null check (length(channel) between 1 and 40 and channel not glob '*[^a-z0-9_]*'),
    address text not null check (length(address) between 1 and 400),
    subject text not null default '' check (length(subject) <= 400),
    body text not null check (length(body) <= 100000),
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dead')),
    attempts integer not null default 0 check (attempts >= 0),
    due integer not null,
    term integer,
    last_error text not null default '' check (length(last_error) <= 4000),
    failed_at integer,
    created_at integer not null,
    sent_at integer
);
-- @@
create index message_waiting on message (due, id) where state = 'waiting';
-- @@
create index message_sending on message (id) where state = 'sending';
-- @@
create index message_dead on message (id) where state = 'dead';
-- @@
-- A term is renewed by its holder while it lasts; the next one begins when it ran out, or by the same holder.
create trigger lease_is_kept before update on leader_lease
begin
    select raise(abort, 'SV019 the term is over, or not yet')
    from (select OLD.until <= cast(round((julianday('now') - 2440587.5) * 86400000) as integer) as ended)
    where NEW.id <> OLD.id
       or (NEW.term = OLD.term and (ended or NEW.holder <> OLD.holder))
       or (NEW.term <> OLD.term and (NEW.term <> OLD.term + 1 or not (ended or NEW.holder = OLD.holder)))
       or NEW.until > cast(round((julianday('now') - 2440587.5) * 86400000) as integer) + 3600000;
end;
-- @@
create trigger lease_is_never_made_anew before insert on leader_lease
begin
    select raise(abort, 'SV403 there is one lead');
end;
-- @@
create trigger lease_is_never_deleted before delete on leader_lease
begin
    select raise(abort, 'SV403 there is one lead');
end;
-- @@
create trigger job_begins before insert on job
begin
    select raise(abort, 'SV001 a job begins by waiting')
    where NEW.state <> 'waiting' or NEW.attempts <> 0 or NEW.term is not null or NEW.finished_at is not null;
end;
-- @@
create trigger job_stays_what_it_is before update on job
when (NEW.id, NEW.kind, NEW.key, NEW.payload, NEW.asked_by, NEW.created_at) is not
     (OLD.id, OLD.kind, OLD.key, OLD.payload, OLD.asked_by, OLD.created_at)
begin
    select raise(abort, 'SV006 this never changes');
end;
-- @@
create trigger job_goes_on before update on job when not (OLD.state = 'dead' and NEW.state = 'waiting')
begin
    select raise(abort, 'SV019 the term is over')
    where not exists (select 1 from leader_lease l
                      where l.term = NEW.term
                        and l.until > cast(round((julianday('now') - 2440587.5) * 86400000) as integer));
end;
-- @@
create trigger job_is_kept before delete on job when OLD.state <> 'done'
begin
    select raise(abort, 'SV403 only a job that is done is removed');
end;
-- @@
create trigger message_begins before insert on message
begin
    select raise(abort, 'SV001 a message begins by waiting')
    where NEW.state <> 'waiting' or NEW.attempts <> 0 or NEW.term is not null or NEW.sent_at is not null;
end;
-- @@
create trigger message_stays_what_it_is before update on message
when OLD.state = 'sent' or (NEW.id, NEW.key, NEW.channel, NEW.address, NEW.subject, NEW.body, NEW.created_at) is not
                           (OLD.id, OLD.key, OLD.channel, OLD.address, OLD.subject, OLD.body, OLD.created_at)
begin
    select raise(abort, 'SV006 this never changes');
end;
-- @@
create trigger message_goes_on before update on message when not (OLD.state = 'dead' and NEW.state = 'waiting')
begin
    select raise(abort, 'SV019 the term is over')
    where not exists (select 1 from leader_lease l
                      where l.term = NEW.term
                        and l.until > cast(round((julianday('now') - 2440587.5) * 86400000) as integer));
end;
-- @@
create trigger message_is_never_deleted before delete on message
begin
    select raise(abort, 'SV403 a message is kept');
end;
