-- The promises of a ticket as they are computed from its log: one row for each from what starts it to what ends it, known
-- by metric, ordinal and generation, so that nobody can give one twice. Pauses are JSON, [[from, to or null, cause], …].
create table promise_run (
    ticket_id integer not null references ticket (id),
    metric text not null check (length(metric) between 1 and 40),
    ordinal integer not null check (ordinal > 0),
    generation integer not null check (generation > 0),
    from_at integer not null,
    due_at integer,
    ended_at integer,
    target_seconds integer not null,
    calendar text not null default '',
    rules integer not null default 0,
    pauses text not null default '[]',
    outcome text not null check (outcome in ('running', 'paused', 'kept', 'broken', 'cancelled', 'renewed', 'superseded', 'void')),
    late integer not null default 0 check (late in (0, 1)),
    reason text not null default '' check (length(reason) <= 4000),
    by_hand integer not null default 0 check (by_hand in (0, 1)),
    warn_at integer, -- when something is to be said of it, or it is overdue
    changed_at integer not null,
    primary key (ticket_id, metric, ordinal, generation),
    check ((ended_at is null) = (outcome in ('running', 'paused')))
) without rowid;
-- @@
-- What an older schema knew runs on until its ticket is computed anew (rules -1); what it had ended stays as it was.
insert into promise_run (ticket_id, metric, ordinal, generation, from_at, due_at, ended_at, target_seconds, calendar, rules,
    outcome, late, reason, changed_at)
select p.ticket_id, p.metric, row_number() over (partition by p.ticket_id, p.metric order by p.id), 1, p.started_at, p.due_at,
       p.stopped_at, p.target_seconds, 'always', -1,
       case when p.cancelled = 'undone' then 'void' when p.cancelled <> '' then 'cancelled' when p.stopped_at is null then 'running'
            when p.stopped_at > p.due_at then 'broken' else 'kept' end,
       case when p.stopped_at > p.due_at then 1 else 0 end, case when p.cancelled = 'merged' then 'merged' else '' end,
       coalesce(p.stopped_at, p.started_at)
from promise_clock p;
-- @@
create index promise_run_warn on promise_run (warn_at) where warn_at is not null;
-- @@
drop trigger ticket_merged;
-- @@
drop trigger ticket_undone;
-- @@
create trigger ticket_undone after update on ticket
when (select sealed from center) = 1 and NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*'
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, data)
    select NEW.id, NEW.updated_at, NEW.updated_by, 'undone', c.move, OLD.state, NEW.state, json_object(
        'change', c.id, 'fields', json(c.before))
    from ticket_change c where 'undo:' || c.id = NEW.last_move;
    update ticket_change set undone = 1 where 'undo:' || id = NEW.last_move;
end;
-- @@
drop table promise_clock;
-- @@
-- A promise is written with what happened to its ticket, with a new version of what is promised, or in place of what an
-- older schema had computed. It begins with its ticket or later, and ends by then.
create trigger promise_is_given before insert on promise_run when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 a promise goes with its ticket')
    where NEW.rules < 0 or NEW.from_at > NEW.changed_at or coalesce(NEW.ended_at, NEW.changed_at) > NEW.changed_at
       or (not exists (select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = NEW.changed_at)
           and not exists (select 1 from promise_run r
                           where r.ticket_id = NEW.ticket_id and r.rules = -1 and r.ended_at is null)
           and not exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                             and v.effective_from <= NEW.changed_at));
    select raise(abort, 'SV403 a promise is given once')
    where exists (select 1 from promise_run r where r.ticket_id = NEW.ticket_id and r.metric = NEW.metric
                    and r.ordinal = NEW.ordinal and r.generation = NEW.generation);
end;
-- @@
-- What has ended stays, unless the ticket comes back or what was done is taken back.
create trigger promise_goes_on before update of ticket_id, metric, ordinal, generation, from_at, due_at, ended_at, target_seconds,
    calendar, rules, pauses, outcome, late, reason, by_hand, changed_at on promise_run when (select sealed from center) = 1
begin
    select raise(abort, 'SV006 this never changes')
    where (NEW.ticket_id, NEW.metric, NEW.ordinal, NEW.generation) is not
          (OLD.ticket_id, OLD.metric, OLD.ordinal, OLD.generation);
    select raise(abort, 'SV403 what has ended stays')
    where OLD.ended_at is not null and OLD.outcome <> 'void'
      and not exists (select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = NEW.changed_at
                        and (e.kind in ('undone', 'unmerged') or (e.kind = 'moved' and e.to_state = 'reopened')));
    select raise(abort, 'SV001 a promise goes with its ticket')
    where NEW.rules < 0 or NEW.from_at > NEW.changed_at or coalesce(NEW.ended_at, NEW.changed_at) > NEW.changed_at
       or (not (OLD.rules = -1 and OLD.ended_at is null)
           and not exists (select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = NEW.changed_at)
           and not exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                             and v.effective_from <= NEW.changed_at));
end;
-- @@
create trigger promise_is_never_deleted before delete on promise_run when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a promise is never deleted');
end;
-- @@
-- An end is set by hand by a supervisor, with a reason, of a promise that runs.
create trigger promise_entry_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'promise'
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1 and p.role = 'supervisor');
    select raise(abort, 'SV003 something required is missing') where trim(NEW.text, ' ' || char(9, 10, 13, 12288)) = '';
    select raise(abort, 'SV001 no such promise runs')
    where not exists (select 1 from promise_run r where r.ticket_id = NEW.ticket_id and r.ended_at is null
                        and r.metric = json_extract(NEW.data, '$.metric'));
end;
-- @@
-- What is put right may change when the ticket falls due: it is logged all the same.
drop trigger ticket_moved;
-- @@
create trigger ticket_moved after update on ticket when (select sealed from center) = 1
    -- The first answer is logged by the entry that says what the customer was told, a due time by its task.
    and not (NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*')
    and (NEW.state <> OLD.state or NEW.address <> OLD.address
         or (NEW.first_response_at is OLD.first_response_at and NEW.next_due is OLD.next_due)
         or (NEW.owner_id, NEW.priority, NEW.category, NEW.fault, NEW.customer_id, NEW.contact_phone) is not
            (OLD.owner_id, OLD.priority, OLD.category, OLD.fault, OLD.customer_id, OLD.contact_phone))
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, text, data)
    values (NEW.id, NEW.updated_at, NEW.updated_by, case when NEW.state <> OLD.state then 'moved' else 'changed' end,
            case when NEW.state <> OLD.state then NEW.last_move else '' end, OLD.state, NEW.state,
            case when NEW.state <> OLD.state then NEW.move_note
                 when (NEW.owner_id, NEW.priority, NEW.priority_rank, NEW.category, NEW.fault, NEW.customer_id,
                 NEW.contact_phone, NEW.district, NEW.lat, NEW.lon)
                      is not (OLD.owner_id, OLD.priority, OLD.priority_rank, OLD.category, OLD.fault, OLD.customer_id,
                 OLD.contact_phone, OLD.district, OLD.lat, OLD.lon) then NEW.change_note else '' end,
            coalesce((select json_group_object(f, json_array(o, n)) from (
                select 'engineer_id' as f, OLD.engineer_id as o, NEW.engineer_id as n
                union all select 'device_id', OLD.device_id, NEW.device_id
                union all select 'mode', OLD.mode, NEW.mode
                union all select 'cause', OLD.cause, NEW.cause
                union all select 'solution', OLD.solution, NEW.solution
                union all select 'method', OLD.method, NEW.method
                union all select 'tools', OLD.tools, NEW.tools
                union all select 'parts', OLD.parts, NEW.parts
                union all select 'test_result', OLD.test_result, NEW.test_result
                union all select 'customer_feedback', OLD.customer_feedback, NEW.customer_feedback
                union all select 'self_check_result', OLD.self_check_result, NEW.self_check_result
                union all select 'solved_for_good', OLD.solved_for_good, NEW.solved_for_good
                union all select 'survey_result', OLD.survey_result, NEW.survey_result
                union all select 'address', OLD.address, NEW.address
                union all select 'callback_due', OLD.callback_due, NEW.callback_due
                union all select 'owner_id', OLD.owner_id, NEW.owner_id
                union all select 'priority', OLD.priority, NEW.priority
                union all select 'category', OLD.category, NEW.category
                union all select 'fault', OLD.fault, NEW.fault
                union all select 'customer_id', OLD.customer_id, NEW.customer_id
                union all select 'contact_phone', OLD.contact_phone, NEW.contact_phone
                union all select 'merged_into', OLD.merged_into, NEW.merged_into) where o is not n), '{}'));
end;
