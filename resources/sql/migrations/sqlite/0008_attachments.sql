-- Files of tickets, in chunks of 256 KiB. A file is shown when it is complete; its length is the database's to check,
-- its SHA-256 the program's. What was cut off is swept after a day; what is removed is only marked.
alter table center add column attachment_limit integer not null default 26214400 check (attachment_limit between 1 and 268435456);
-- @@
create table attachment (
    id integer primary key autoincrement,
    rev integer not null default 1,
    ticket_id integer not null references ticket (id),
    key text not null unique check (length(key) between 1 and 64),
    name text not null check (length(name) between 1 and 200 and instr(name, '/') = 0 and instr(name, char(92)) = 0
                              and name not glob '*[' || char(1) || '-' || char(31) || ']*'),
    size integer not null check (size >= 0),
    media_type text not null check (length(media_type) between 1 and 100),
    sha256 text not null check (length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'),
    thumbnail blob not null default x'' check (length(thumbnail) <= 65536),
    complete integer not null default 0 check (complete in (0, 1)),
    created_at integer not null,
    created_by integer references person (id),
    updated_at integer not null,
    updated_by integer references person (id),
    removed_at integer,
    removed_by integer references person (id),
    check ((removed_at is null) or complete = 1)
);
-- @@
create index attachment_ticket on attachment (ticket_id, id);
-- @@
create index attachment_cut on attachment (created_at) where complete = 0;
-- @@
create table attachment_chunk (
    attachment_id integer not null references attachment (id) on delete cascade,
    position integer not null check (position >= 0),
    bytes blob not null check (length(bytes) between 1 and 262144),
    primary key (attachment_id, position)
);
-- @@
-- Made by who writes into the ticket's log.
create trigger attachment_begins before insert on attachment when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.updated_by and p.active = 1 and (p.role in ('agent', 'dispatcher', 'supervisor')
                                             or (p.role = 'engineer' and t.engineer_id = p.id)));
    select raise(abort, 'SV001 a file begins empty')
    where NEW.rev <> 1 or NEW.complete <> 0 or NEW.removed_at is not null or NEW.removed_by is not null
       or NEW.created_at <> NEW.updated_at or NEW.created_by is not NEW.updated_by
       or exists (select 1 from attachment a where a.id = NEW.id or a.key = NEW.key);
    select raise(abort, 'SV013 the file is too large') where NEW.size > (select attachment_limit from center);
    select raise(abort, 'SV015 the ticket has too many files')
    where (select count(*) from attachment a
           where a.ticket_id = NEW.ticket_id and a.complete = 1 and a.removed_at is null) >= 200;
end;
-- @@
-- Filled by its author; removed and put back by him or a supervisor. The instants are those of the change.
create trigger attachment_changes before update on attachment when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.ticket_id, NEW.key, NEW.name, NEW.size, NEW.media_type, NEW.sha256, NEW.thumbnail,
           NEW.created_at, NEW.created_by) is not
          (OLD.id, OLD.ticket_id, OLD.key, OLD.name, OLD.size, OLD.media_type, OLD.sha256, OLD.thumbnail,
           OLD.created_at, OLD.created_by)
       or NEW.complete < OLD.complete or NEW.updated_at < OLD.updated_at
       or NEW.removed_at is not (case when NEW.removed_at is not null then NEW.updated_at end)
       or NEW.removed_by is not (case when NEW.removed_at is not null then NEW.updated_by end);
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.updated_by and p.active = 1
                        and (p.id = OLD.created_by or (p.role = 'supervisor' and OLD.complete = 1))
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'engineer' and t.engineer_id = p.id)));
    select raise(abort, 'SV001 a file is completed, removed or put back')
    where (NEW.complete > OLD.complete) = ((NEW.removed_at is null) <> (OLD.removed_at is null));
    select raise(abort, 'SV014 the content is not what was announced')
    where NEW.complete > OLD.complete
      and (select coalesce(sum(length(c.bytes)), 0) from attachment_chunk c where c.attachment_id = NEW.id) <> NEW.size;
end;
-- @@
create trigger attachment_is_never_deleted before delete on attachment
when OLD.complete = 1 and (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a file is never deleted');
end;
-- @@
-- Chunk by chunk in their order, each full but the last, and none to what is complete.
create trigger attachment_chunk_follows before insert on attachment_chunk when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 this is not the next part of the file')
    where not exists (select 1 from attachment a
                      where a.id = NEW.attachment_id and a.complete = 0
                        and length(NEW.bytes) = min(262144, a.size - NEW.position * 262144)
                        and NEW.position = (select coalesce(max(c.position), -1) + 1 from attachment_chunk c
                                            where c.attachment_id = NEW.attachment_id));
end;
-- @@
create trigger attachment_chunk_is_never_changed before update on attachment_chunk when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a file is never changed');
end;
-- @@
create trigger attachment_chunk_is_never_deleted before delete on attachment_chunk
when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a file is never changed')
    where exists (select 1 from attachment a where a.id = OLD.attachment_id);
end;
-- @@
create trigger attachment_changed after update on attachment when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'attachment', json_object(
        'attachment', NEW.id, 'name', NEW.name, 'size', NEW.size, 'type', NEW.media_type, 'action',
        case when OLD.complete = 0 then 'attached' when NEW.removed_at is null then 'restored' else 'removed' end));
end;
-- @@
-- A file is logged by its own trigger only: its entry says what was done to it at this instant.
create trigger attachment_event_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'attachment'
begin
    select raise(abort, 'SV403 a file is logged by itself')
    where not exists (select 1 from attachment a
                      where a.ticket_id = NEW.ticket_id and a.updated_at = NEW.at and a.updated_by is NEW.person_id
                        and a.id = json_extract(NEW.data, '$.attachment') and a.name = json_extract(NEW.data, '$.name'));
end;
