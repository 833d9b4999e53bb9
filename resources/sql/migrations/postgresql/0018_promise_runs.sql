-- The promises of a ticket as they are computed from its log: one row for each from what starts it to what ends it, known
-- by metric, ordinal and generation, so that nobody can give one twice. Pauses are JSON, [[from, to or null, cause], …].
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create table promise_run (
    ticket_id bigint not null references ticket (id),
    metric text not null check (length(metric) between 1 and 40),
    ordinal integer not null check (ordinal > 0),
    generation integer not null check (generation > 0),
    from_at timestamptz not null,
    due_at timestamptz,
    ended_at timestamptz,
    target_seconds bigint not null,
    calendar text not null default '',
    rules integer not null default 0,
    pauses text not null default '[]',
    outcome text not null check (outcome in ('running', 'paused', 'kept', 'broken', 'cancelled', 'renewed', 'superseded', 'void')),
    late smallint not null default 0 check (late in (0, 1)),
    reason text not null default '' check (length(reason) <= 4000),
    by_hand smallint not null default 0 check (by_hand in (0, 1)),
    warn_at timestamptz, -- when something is to be said of it, or it is overdue
    changed_at timestamptz not null,
    primary key (ticket_id, metric, ordinal, generation),
    check ((ended_at is null) = (outcome in ('running', 'paused')))
);
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
drop trigger ticket_merged on ticket;
-- @@
drop function cancel_promises();
-- @@
drop table promise_clock;
-- @@
drop function guard_promise();
-- @@
-- The undo in the log, and the change marked.
create or replace function take_back() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    c ticket_change := undone_change(NEW);
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, data)
    values (NEW.id, NEW.updated_at, NEW.updated_by, 'undone', c.move, OLD.state, NEW.state,
            jsonb_build_object('change', c.id, 'fields', c.before::jsonb)::text);
    update ticket_change set undone = 1 where id = c.id;
    return null;
end $$;
-- @@
-- Whether something happened to the ticket at this moment that promises follow.
create function ticket_has_entry(a_ticket bigint) returns boolean language sql stable set search_path = app, pg_temp
as $$ select exists (select 1 from ticket_event e where e.ticket_id = a_ticket and e.at = moment()) $$;
-- @@
-- Whether what is promised became another one since then.
create function promises_changed_since(a_moment timestamptz) returns boolean language sql stable set search_path = app, pg_temp
as $$
    select exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                     and v.effective_from between a_moment and moment())
$$;
-- @@
-- A promise is written with what happened to its ticket, with a new version of what is promised, or in place of what an
-- older schema had computed. It begins with its ticket or later, and ends by then; what has ended stays, unless the
-- ticket comes back or what was done is taken back.
create function guard_promise() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    it_goes boolean;
begin
    if not is_sealed() then
        return NEW;
    end if;
    NEW.changed_at := moment();
    it_goes := ticket_has_entry(NEW.ticket_id) or is_background();
    if TG_OP = 'INSERT' then
        it_goes := it_goes
            or exists (select 1 from promise_run r where r.ticket_id = NEW.ticket_id and r.rules = -1 and r.ended_at is null)
            or promises_changed_since((select max(r.changed_at) from promise_run r where r.ticket_id = NEW.ticket_id));
    else
        if (NEW.ticket_id, NEW.metric, NEW.ordinal, NEW.generation) is distinct from
           (OLD.ticket_id, OLD.metric, OLD.ordinal, OLD.generation) then
            raise exception 'SV006 this never changes' using errcode = 'SV006';
        end if;
        if OLD.ended_at is not null and OLD.outcome <> 'void' and not exists (
            select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = moment()
               and (e.kind in ('undone', 'unmerged') or (e.kind = 'moved' and e.to_state = 'reopened'))) then
            raise exception 'SV403 what has ended stays' using errcode = 'SV403';
        end if;
        it_goes := it_goes or (OLD.rules = -1 and OLD.ended_at is null) or promises_changed_since(OLD.changed_at);
    end if;
    if not it_goes or NEW.rules < 0 or NEW.from_at > moment() or NEW.ended_at > moment() then
        raise exception 'SV001 a promise goes with its ticket' using errcode = 'SV001';
    end if;
    return NEW;
end $$;
-- @@
create trigger promise_guard before insert or update of ticket_id, metric, ordinal, generation, from_at, due_at, ended_at,
    target_seconds, calendar, rules, pauses, outcome, late, reason, by_hand, changed_at on promise_run
    for each row execute function guard_promise();
-- @@
create trigger promise_is_never_deleted before delete on promise_run for each row execute function refuse_change();
-- @@
create trigger promise_is_never_truncated before truncate on promise_run execute function refuse_change();
-- @@
alter table promise_run enable row level security;
-- @@
create policy promise_seen on promise_run using (
    (select sees_all()) or ticket_id = any (array(
    select w.ticket_id from work_order w where w.engineer_id = (select me()))));
-- @@
grant select on promise_run to woshou_staff;
-- @@
grant insert on promise_run to woshou_agent, woshou_dispatcher, woshou_engineer, woshou_supervisor;
-- @@
grant update (from_at, due_at, ended_at, target_seconds, calendar, rules, pauses, outcome, late, reason, by_hand, warn_at, changed_at)
    on promise_run to woshou_agent, woshou_dispatcher, woshou_engineer, woshou_supervisor;
-- @@
-- A ticket falls due at another time with whatever is written about it.
create or replace function check_edit(o ticket, n ticket) returns void language plpgsql set search_path = app, pg_temp
as $$
declare
    free text[] := array['address', 'rev', 'updated_at', 'updated_by', 'first_response_at', 'next_due', 'due_order',
        'change_note'] || corrected_fields();
begin
    if o.is_open = 0 then
        raise exception 'SV001 what is closed is not written' using errcode = 'SV001';
    end if;
    if is_background() and to_jsonb(n) - array['next_due', 'due_order', 'rev', 'updated_at', 'updated_by'] =
                           to_jsonb(o) - array['next_due', 'due_order', 'rev', 'updated_at', 'updated_by'] then
        return; -- what is promised became another one
    end if;
    if n.customer_id is distinct from o.customer_id then
        free := free || array['device_id'];
    end if;
    if to_jsonb(n) - free is distinct from to_jsonb(o) - free
       or (n.first_response_at is distinct from o.first_response_at
           and (o.first_response_at is not null or n.first_response_at is null or not exists (
               select 1 from ticket_event e where e.ticket_id = n.id and e.kind = 'told' and e.at = moment())))
       or (n.next_due is distinct from o.next_due
           and (n.priority, n.category, n.fault, n.customer_id) is not distinct from
               (o.priority, o.category, o.fault, o.customer_id)
           and not ticket_has_entry(n.id) and not promises_changed_since(o.updated_at)) then
        raise exception 'SV001 only a step of the life cycle writes this' using errcode = 'SV001';
    end if;
    if not coalesce(my_role() in ('agent', 'dispatcher', 'supervisor')
                    or (my_role() = 'engineer' and o.engineer_id = me()), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    perform check_correction(o, n);
end $$;
-- @@
-- An end is set by hand by a supervisor, with a reason, of a promise that runs.
create function guard_promise_entry() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if not is_sealed() then
        return NEW;
    end if;
    if my_role() is distinct from 'supervisor' then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if btrim(NEW.text, E' \t\n\r\u3000') = '' then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'reason';
    end if;
    if not exists (select 1 from promise_run r where r.ticket_id = NEW.ticket_id and r.ended_at is null
                     and r.metric = NEW.data::jsonb ->> 'metric') then
        raise exception 'SV001 no such promise runs' using errcode = 'SV001';
    end if;
    return NEW;
end $$;
-- @@
create trigger promise_entry_guard before insert on ticket_event for each row when (NEW.kind = 'promise')
    execute function guard_promise_entry();
-- @@
revoke all on function ticket_has_entry(bigint), promises_changed_since(timestamptz), guard_promise(), guard_promise_entry() from public;
-- @@
reset role;
