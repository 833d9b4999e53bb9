-- What is said of a promise before it ends and when it is overdue, each once, and to whom.
create table promise_warning (
    ticket_id integer not null references ticket (id),
    metric text not null,
    ordinal integer not null,
    generation integer not null,
    threshold text not null check (length(threshold) between 1 and 40),
    at integer not null,
    primary key (ticket_id, metric, ordinal, generation, threshold),
    foreign key (ticket_id, metric, ordinal, generation) references promise_run (ticket_id, metric, ordinal, generation)
) without rowid;
-- @@
create table notice (
    id integer primary key,
    person_id integer not null references person (id),
    ticket_id integer not null references ticket (id),
    kind text not null check (kind in ('warning', 'overdue')),
    key text not null check (length(key) between 1 and 200),
    data text not null default '{}' check (length(data) <= 4000),
    created_at integer not null,
    show_at integer not null,
    seen_at integer,
    unique (person_id, ticket_id, key)
);
-- @@
create index notice_open on notice (person_id, show_at) where seen_at is null;
-- @@
create index promise_run_unsettled on promise_run (due_at) where ended_at is null and metric in ('promised', 'resolve');
-- @@
create trigger warning_is_given_once before update on promise_warning
begin
    select raise(abort, 'SV403 a warning is given once');
end;
-- @@
create trigger warning_is_never_deleted before delete on promise_warning when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a warning is given once');
end;
-- @@
create trigger notice_is_only_seen before update on notice
begin
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.person_id, NEW.ticket_id, NEW.kind, NEW.key, NEW.data, NEW.created_at, NEW.show_at) is not
          (OLD.id, OLD.person_id, OLD.ticket_id, OLD.kind, OLD.key, OLD.data, OLD.created_at, OLD.show_at)
       or OLD.seen_at is not null;
end;
