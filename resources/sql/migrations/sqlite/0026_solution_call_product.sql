-- Three more things that wait for somebody: the solution that the customer was told a time of (R-063), the engineer's call
-- by the time he was told (R-106), and the product department's plan of improvement (R-216, R-218). When that is due the
-- policy says; it goes on, and may begin, when the ticket is closed.
create table task_kept as select * from ticket_task;
-- @@
drop table ticket_task;
-- @@
create table ticket_task (
    id integer primary key autoincrement,
    rev integer not null default 1,
    ticket_id integer not null references ticket (id),
    kind text not null check (kind in ('promise', 'solution', 'call', 'department', 'followup', 'product', 'check')),
    origin text not null default '',
    what text not null default '' check (length(what) <= 4000),
    department text not null default '' check (length(department) <= 200),
    checklist text not null default '',
    item text not null default '',
    position integer not null default 0,
    owner_id integer references person (id),
    due_at integer,
    due_before integer,
    created_at integer not null,
    created_by integer references person (id),
    updated_at integer not null,
    updated_by integer references person (id),
    done_at integer,
    done_by integer references person (id),
    outcome text not null default '' check (outcome in ('', 'done', 'dropped')),
    note text not null default '' check (length(note) <= 4000),
    home_id integer references ticket (id),
    made_rev integer,
    done_rev integer,
    check (kind = 'check' or owner_id is not null),
    check (kind in ('check', 'product') or due_at is not null),
    check (kind <> 'product' or (due_at is null and what <> '')),
    check ((kind = 'department') = (department <> '')),
    check ((kind = 'check') = (checklist <> '')),
    check ((done_at is null) = (outcome = ''))
);
-- @@
insert into ticket_task (id, rev, ticket_id, kind, origin, what, department, checklist, item, position, owner_id, due_at, due_before, created_at,
    created_by, updated_at, updated_by, done_at, done_by, outcome, note, home_id, made_rev, done_rev)
select id, rev, ticket_id, kind, origin, what, department, checklist, item, position, owner_id, due_at, due_before, created_at,
    created_by, updated_at, updated_by, done_at, done_by, outcome, note, home_id, made_rev, done_rev from task_kept;
-- @@
drop table task_kept;
-- @@
create index ticket_task_ticket on ticket_task (ticket_id);
-- @@
create index ticket_task_owner on ticket_task (owner_id, ticket_id) where done_at is null;
-- @@
create index ticket_task_due on ticket_task (kind, due_at) where done_at is null;
-- @@
create unique index ticket_task_item on ticket_task (ticket_id, checklist, item) where kind = 'check';
-- @@
create trigger task_is_made before insert on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 what is closed is not written')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id
                      and (t.is_open = 1 or (NEW.kind = 'product' and t.state = 'closed')));
    select raise(abort, 'SV002 this role may not do that')
    where case when NEW.origin = 'delay'
               then NEW.updated_by is not null or NEW.kind <> 'check' or NEW.checklist <> 'delay' or NEW.owner_id is null
               else not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                                where p.id = NEW.updated_by and p.active = 1
                                  and (p.role in ('agent', 'dispatcher', 'supervisor')
                                       or (p.role = 'engineer' and t.engineer_id = p.id))) end;
    select raise(abort, 'SV001 a task begins without a history')
    where NEW.rev <> 1 or NEW.outcome <> '' or NEW.due_before is not null or NEW.created_at <> NEW.updated_at
       or NEW.created_by is not NEW.updated_by or exists (select 1 from ticket_task k where k.id = NEW.id);
    select raise(abort, 'SV003 something required is missing') where NEW.due_at <= NEW.updated_at;
end;
-- @@
create trigger task_is_made_by_its_step before insert on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first')
    where NEW.made_rev between 1 and (select t.rev from ticket t where t.id = NEW.ticket_id);
    select raise(abort, 'SV006 a step writes its own revision')
    where coalesce(NEW.made_rev, 0) not in (0, (select t.rev + 1 from ticket t where t.id = NEW.ticket_id))
       or NEW.done_rev is not null;
end;
-- @@
create trigger task_changes before update on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.kind, NEW.origin, NEW.what, NEW.department, NEW.checklist, NEW.item, NEW.position,
           NEW.owner_id, NEW.created_at, NEW.created_by) is not
          (OLD.id, OLD.kind, OLD.origin, OLD.what, OLD.department, OLD.checklist, OLD.item, OLD.position,
           OLD.owner_id, OLD.created_at, OLD.created_by)
       or NEW.updated_at < OLD.updated_at
       or NEW.due_before is not (case when NEW.due_at is OLD.due_at then OLD.due_before else OLD.due_at end)
       or NEW.done_at is not (case when NEW.outcome <> '' then NEW.updated_at end)
       or NEW.done_by is not (case when NEW.outcome <> '' then NEW.updated_by end);
    -- A task goes along with the ticket that is merged, and back home with the undo.
    select raise(abort, 'SV006 this never changes')
    where (NEW.ticket_id, NEW.home_id) is not (OLD.ticket_id, OLD.home_id)
      and (NEW.outcome <> OLD.outcome or NEW.due_at is not OLD.due_at or not exists (
           select 1 from ticket t
           where t.updated_at = NEW.updated_at
             and ((t.id = OLD.ticket_id and t.merged_into = NEW.ticket_id
                   and NEW.home_id = coalesce(OLD.home_id, OLD.ticket_id))
                  or (t.id = NEW.ticket_id and t.last_move glob 'undo:*' and OLD.home_id is not null
                      and NEW.home_id is nullif(OLD.home_id, NEW.ticket_id)
                      and exists (select 1 from ticket_change c where 'undo:' || c.id = t.last_move
                                    and c.move = 'merge')))));
    select raise(abort, 'SV001 what is closed is not written')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id
                      and (t.is_open = 1 or (NEW.kind = 'product' and t.state = 'closed')));
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.updated_by and p.active = 1 and (p.role in ('agent', 'dispatcher', 'supervisor')
                                             or (p.role = 'engineer' and t.engineer_id = p.id)));
    select raise(abort, 'SV001 what is done is only taken back')
    where OLD.outcome <> '' and (NEW.outcome <> '' or NEW.due_at is not OLD.due_at);
    select raise(abort, 'SV003 something required is missing')
    where NEW.kind = 'product' and NEW.outcome = 'done' and OLD.outcome = ''
      and trim(NEW.note, char(32, 9, 10, 13, 12288)) = '';
    select raise(abort, 'SV003 something required is missing')
    where NEW.due_at is not OLD.due_at and NEW.due_at is not OLD.due_before
      and trim(NEW.note, char(32, 9, 10, 13, 12288)) = '';
end;
-- @@
create trigger task_is_ended_by_its_step before update on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first')
    where OLD.outcome = '' and NEW.made_rev is OLD.made_rev
      and NEW.done_rev between 1 and (select t.rev from ticket t where t.id = NEW.ticket_id);
    select raise(abort, 'SV006 a step writes its own revision')
    where NEW.made_rev is not OLD.made_rev or (NEW.outcome = '' and NEW.done_rev is not null)
       or (NEW.done_rev is not OLD.done_rev
           and coalesce(NEW.done_rev, 0) not in (0, (select t.rev + 1 from ticket t where t.id = NEW.ticket_id)));
end;
-- @@
create trigger task_made after insert on ticket_task when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'task', NEW.note, json_object(
        'task', NEW.id, 'action', 'made', 'kind', NEW.kind, 'origin', NEW.origin, 'what', NEW.what,
        'department', NEW.department, 'checklist', NEW.checklist, 'item', NEW.item, 'owner', NEW.owner_id,
        'due', NEW.due_at));
end;
-- @@
create trigger task_changed after update on ticket_task when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'task', NEW.note, json_object(
        'task', NEW.id, 'action', case when NEW.ticket_id <> OLD.ticket_id then 'taken'
                               when NEW.outcome <> '' then NEW.outcome
                               when OLD.outcome <> '' then 'undone' else 'moved' end,
        'kind', NEW.kind, 'origin', NEW.origin, 'what', NEW.what,
        'department', NEW.department, 'checklist', NEW.checklist, 'item', NEW.item, 'owner', NEW.owner_id,
        'due', NEW.due_at,
        'due_before', case when NEW.outcome = '' and OLD.outcome = '' and NEW.ticket_id = OLD.ticket_id then OLD.due_at end,
        'since', case when NEW.ticket_id <> OLD.ticket_id then OLD.created_at end));
end;
-- @@
create trigger task_is_never_deleted before delete on ticket_task
begin
    select raise(abort, 'SV403 a task is never deleted');
end;
-- @@
create index promise_run_plan on promise_run (due_at) where ended_at is null and metric = 'product_plan';
