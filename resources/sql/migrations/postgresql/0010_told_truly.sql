-- What two do at once, what is taken back, and what is written into a log by hand: the database sees to it.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
-- What goes on for a merged ticket is nobody else's to end until the merge is done.
create or replace function check_outcome(n ticket) returns void language plpgsql set search_path = app, pg_temp
as $$
declare
    wrong text;
begin
    select g.field into wrong from lifecycle_gate g
    where g.move = n.last_move and g.answer <> '' and ticket_column(n, g.field) <> g.answer limit 1;
    if n.state = 'callback' and n.callback_due <= moment() then
        wrong := 'callback_due';
    end if;
    if n.state = 'assigned' and not exists (
        select 1 from work_order w join engineer e on e.person_id = w.engineer_id
        join person p on p.id = e.person_id and p.active = 1
        where w.ticket_id = n.id and w.engineer_id = n.engineer_id and w.state = 'assigned') then
        wrong := 'engineer_id';
    end if;
    if exists (select 1 from lifecycle_move m where m.code = n.last_move and m.to_state = n.state
                 and ',' || m.asks || ',' like '%,told\_due,%') and not exists (
        select 1 from ticket_task k where k.ticket_id = n.id and k.kind = 'promise' and k.created_at = moment()) then
        wrong := 'told_due';
    end if;
    if n.state = 'closed' and n.survey_result = 'answered' and not exists (
        select 1 from survey s where s.ticket_id = n.id and s.answered_at >= n.resolved_at) then
        wrong := 'survey_result';
    end if;
    if n.state = 'merged' then
        perform 1 from ticket t where t.id = n.merged_into and t.id <> n.id and t.is_open = 1 for no key update;
        if not found then
            wrong := 'merged_into';
        end if;
    end if;
    if wrong is not null then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = wrong;
    end if;
end $$;
-- @@
create or replace function guard_link() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if not is_sealed() then
        return NEW;
    end if;
    if not coalesce(my_role() in ('agent', 'dispatcher', 'supervisor'), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if TG_OP = 'UPDATE' then
        if OLD.removed_at is not null or NEW.removed_at is null
           or to_jsonb(NEW) - array['removed_at', 'removed_by'] is distinct from
              to_jsonb(OLD) - array['removed_at', 'removed_by'] then
            raise exception 'SV006 this never changes' using errcode = 'SV006';
        end if;
        NEW.removed_at := moment();
        NEW.removed_by := me();
        return NEW;
    end if;
    if NEW.removed_at is not null then
        raise exception 'SV001 a link begins without a history' using errcode = 'SV001';
    end if;
    if NEW.kind = 'child' then -- whoever links one of them at the same time comes after this
        perform 1 from ticket t where t.id in (NEW.ticket_id, NEW.other_id) order by t.id for no key update;
    end if;
    if NEW.kind = 'child' and exists (
        select 1 from ticket_link l where l.kind = 'child' and l.removed_at is null
          and (l.ticket_id = NEW.other_id or l.other_id = NEW.ticket_id)) then
        raise exception 'SV001 an incident is no part of another one' using errcode = 'SV001';
    end if;
    NEW.at := moment();
    NEW.person_id := me();
    return NEW;
end $$;
-- @@
-- Which ticket went into which, for whoever may see the one that goes on: nothing else of it is seen.
create view merged_ticket as select t.id, t.number, t.merged_into from ticket t where t.merged_into is not null;
-- @@
-- The files of what was merged into a ticket go along with it.
alter policy attachment_seen on attachment using (
    (select sees_all()) or ticket_id = any (array(
    with recursive stream (id) as (
        select w.ticket_id from work_order w where w.engineer_id = (select me())
        union
        select m.id from merged_ticket m join stream s on m.merged_into = s.id)
    select s.id from stream s)));
-- @@
alter policy attachment_chunk_seen on attachment_chunk using (
    (select sees_all()) or attachment_id = any (array(
    with recursive stream (id) as (
        select w.ticket_id from work_order w where w.engineer_id = (select me())
        union
        select m.id from merged_ticket m join stream s on m.merged_into = s.id)
    select a.id from attachment a join stream s on s.id = a.ticket_id)));
-- @@
grant select on merged_ticket to woshou_staff;
-- @@
-- What a step began and ended bears the ticket's revision that the step led to, so that it is told apart from what else
-- happened in that millisecond; 0 for what no step did. Rows from before have none: of them only the instant is known.
alter table promise_clock add column began_rev integer;
-- @@
alter table promise_clock add column ended_rev integer;
-- @@
alter table ticket_task add column made_rev integer;
-- @@
alter table ticket_task add column done_rev integer;
-- @@
-- The undo in the log, the promises as they ran before, and the change marked.
create or replace function take_back() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    c ticket_change := undone_change(NEW);
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, data)
    values (NEW.id, NEW.updated_at, NEW.updated_by, 'undone', c.move, OLD.state, NEW.state,
            jsonb_build_object('change', c.id, 'fields', c.before::jsonb)::text);
    update promise_clock set stopped_at = null, cancelled = '', ended_rev = null
    where ticket_id = NEW.id
      and case when began_rev is null and ended_rev is null
               then c.kind = 'step' and stopped_at = c.at and started_at < c.at
               else ended_rev = c.rev and began_rev is distinct from c.rev end;
    update promise_clock
    set stopped_at = coalesce(stopped_at, moment()), ended_rev = coalesce(ended_rev, NEW.rev), cancelled = 'undone'
    where ticket_id = NEW.id
      and case when began_rev is null then c.kind = 'step' and started_at = c.at else began_rev = c.rev end;
    update ticket_change set undone = 1 where id = c.id;
    return null;
end $$;
-- @@
-- What runs for a merged ticket runs no more: neither kept nor broken.
create or replace function cancel_promises() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    update promise_clock set stopped_at = moment(), ended_rev = NEW.rev, cancelled = 'merged'
    where ticket_id = NEW.id and stopped_at is null and is_sealed();
    return null;
end $$;
-- @@
create or replace function guard_promise() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if not is_sealed() or pg_trigger_depth() > 1 then
        return NEW; -- what follows from a merge or an undo
    end if;
    if TG_OP = 'UPDATE' then
        if OLD.stopped_at is not null or NEW.stopped_at is null then
            raise exception 'SV403 a promise is stopped once' using errcode = 'SV403';
        end if;
        NEW.ended_rev := (select t.rev from ticket t where t.id = NEW.ticket_id);
    elsif not exists (
        select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1
          and (t.rev = 1 or t.state = 'reopened' or t.last_move = 'transfer')) then
        raise exception 'SV001 no promise is due' using errcode = 'SV001';
    end if;
    if not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.updated_at = moment()) then
        raise exception 'SV001 a promise goes with its ticket' using errcode = 'SV001';
    end if;
    if TG_OP = 'INSERT' then
        NEW.cancelled := '';
        NEW.began_rev := (select t.rev from ticket t where t.id = NEW.ticket_id);
        NEW.ended_rev := null;
        NEW.started_at := moment();
        NEW.due_at := moment() + NEW.target_seconds * interval '1 second';
    end if;
    NEW.stopped_at := case when NEW.stopped_at is null then null else moment() end;
    return NEW;
end $$;
-- @@
create or replace function guard_task() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    free text[] := array['rev', 'due_at', 'due_before', 'updated_at', 'updated_by', 'done_at', 'done_by', 'outcome', 'note',
        'ticket_id', 'home_id', 'done_rev'];
    engineer bigint;
    still_open smallint;
    next integer;
begin
    if not is_sealed() then
        return NEW;
    end if;
    select t.engineer_id, t.is_open, t.rev + 1 into engineer, still_open, next from ticket t where t.id = NEW.ticket_id;
    if still_open is distinct from 1 then
        raise exception 'SV001 what is closed is not written' using errcode = 'SV001';
    end if;
    if not coalesce(my_role() in ('agent', 'dispatcher', 'supervisor')
                    or (my_role() = 'engineer' and engineer = me()), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    NEW.updated_at := moment();
    NEW.updated_by := me();
    if (TG_OP = 'INSERT' and coalesce(NEW.made_rev, 0) not in (0, next))
       or (NEW.outcome <> '' and coalesce(NEW.done_rev, 0) not in (0, next)) then
        raise exception 'SV006 a step writes its own revision' using errcode = 'SV006';
    end if;
    NEW.done_rev := case when NEW.outcome <> '' then coalesce(NEW.done_rev, 0) end;
    if TG_OP = 'INSERT' then
        NEW.made_rev := coalesce(NEW.made_rev, 0);
        if NEW.rev <> 1 or NEW.outcome <> '' or NEW.due_before is not null then
            raise exception 'SV001 a task begins without a history' using errcode = 'SV001';
        end if;
        if NEW.due_at <= moment() then
            raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'due_at';
        end if;
        NEW.created_at := moment();
        NEW.created_by := me();
        return NEW;
    end if;
    if NEW.rev <> OLD.rev + 1 then
        raise exception 'SV004 someone saved first' using errcode = 'SV004';
    end if;
    if to_jsonb(NEW) - free is distinct from to_jsonb(OLD) - free then
        raise exception 'SV006 this never changes' using errcode = 'SV006';
    end if;
    if (NEW.ticket_id, NEW.home_id) is distinct from (OLD.ticket_id, OLD.home_id) and not goes_along(OLD, NEW) then
        raise exception 'SV006 this never changes' using errcode = 'SV006';
    end if;
    if OLD.outcome <> '' and (NEW.outcome <> '' or NEW.due_at is distinct from OLD.due_at) then
        raise exception 'SV001 what is done is only taken back' using errcode = 'SV001';
    end if;
    if NEW.due_at is distinct from OLD.due_at and NEW.due_at is distinct from OLD.due_before
       and btrim(NEW.note, E' \t\n\r\u3000') = '' then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'note';
    end if;
    NEW.due_before := case when NEW.due_at is distinct from OLD.due_at then OLD.due_at else OLD.due_before end;
    NEW.done_at := case when NEW.outcome <> '' then moment() end;
    NEW.done_by := case when NEW.outcome <> '' then me() end;
    return NEW;
end $$;
-- @@
grant update (ended_rev) on promise_clock to woshou_agent, woshou_dispatcher, woshou_engineer, woshou_supervisor;
-- @@
grant update (done_rev) on ticket_task to woshou_agent, woshou_dispatcher, woshou_engineer, woshou_supervisor;
-- @@
-- An undo brings back what was before a change, by who made it or who leads, while nothing came after it that stands.
-- What the customer was told with a step is not taken back, and who left is handed nothing back.
create or replace function bring_back(o ticket, n ticket) returns ticket language plpgsql set search_path = app, pg_temp
as $$
declare
    c ticket_change := undone_change(n);
    r ticket;
begin
    if c.id is null or c.undone = 1 or c.kind not in ('step', 'fields') then
        raise exception 'SV001 there is nothing to undo' using errcode = 'SV001';
    end if;
    if exists (select 1 from ticket_change x where x.ticket_id = o.id and x.rev > c.rev and x.undone = 0
                 and x.kind <> 'undo') then
        raise exception 'SV004 something came after it' using errcode = 'SV004';
    end if;
    if not coalesce(my_role() = 'supervisor'
                    or (my_role() in ('agent', 'dispatcher', 'engineer') and c.person_id = me()), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if exists (select 1 from lifecycle_move m where m.code = c.move and m.from_state = c.before::jsonb ->> 'state'
                 and ',' || m.asks || ',' like '%,told\_due,%') then
        raise exception 'SV001 the customer was told' using errcode = 'SV001';
    end if;
    if exists (select 1 from ticket t where t.id = o.merged_into and t.merged_into is not null) then
        raise exception 'SV001 the other one was merged as well' using errcode = 'SV001';
    end if;
    r := jsonb_populate_record(o, c.before::jsonb);
    r.last_move := n.last_move;
    r.rev := n.rev;
    r.updated_by := n.updated_by;
    r.updated_at := n.updated_at;
    if r.state = 'assigned' and o.state <> 'assigned' and not exists (
        select 1 from work_order w join engineer e on e.person_id = w.engineer_id
        join person p on p.id = e.person_id and p.active = 1
        where w.ticket_id = r.id and w.engineer_id = r.engineer_id) then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'engineer_id';
    end if;
    return r;
end $$;
-- @@
-- When the customer was spoken to: by what was told, and by a step that replies, unless it was taken back.
create view customer_word with (security_invoker = true) as
select e.ticket_id, e.at from ticket_event e
where e.kind = 'told'
   or (e.kind = 'moved'
       and exists (select 1 from lifecycle_move m
                   where m.code = e.move and m.from_state = e.from_state and m.replies = 1)
       and not exists (select 1 from ticket_change c
                       where c.ticket_id = e.ticket_id and c.at = e.at and c.move = e.move and c.undone = 1));
-- @@
grant select on customer_word to woshou_staff;
-- @@
-- Whether what it takes back is a note of one's own, or words one wrote down, on this ticket and not taken back yet.
create function is_own_entry(e ticket_event) returns boolean language sql stable set search_path = app, pg_temp
as $$
    select exists (
        select 1 from ticket_event o
        where o.ticket_id = e.ticket_id and o.id::text = e.data::jsonb ->> 'entry' and o.kind in ('note', 'words')
          and o.person_id = me() and not exists (
            select 1 from ticket_event r
            where r.ticket_id = o.ticket_id
              and case when r.kind = 'retracted' then r.data::jsonb ->> 'entry' end = o.id::text))
$$;
-- @@
-- Whether the ticket that it names was merged into this one at this moment, or set free from it.
create function tells_of_merge(e ticket_event) returns boolean language sql stable set search_path = app, pg_temp
as $$
    select exists (
        select 1 from ticket t join ticket_change c on c.ticket_id = t.id
        where t.number = e.data::jsonb ->> 'ticket' and c.at = moment()
          and case e.kind when 'merged' then c.move = 'merge' and c.kind = 'step' and t.merged_into = e.ticket_id
                          else c.kind = 'undo' and c.before::jsonb ->> 'merged_into' = e.ticket_id::text end)
$$;
-- @@
-- The log is written in one's own name; a step, a task or an undo is logged by its own trigger only, and what is said to
-- be taken back or merged really is.
create or replace function stamp_event() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if not is_sealed() then
        return NEW;
    end if;
    if coalesce(NEW.person_id, 0) <> coalesce(me(), 0) then
        raise exception 'SV002 nobody writes in another''s name' using errcode = 'SV002';
    end if;
    if pg_trigger_depth() = 1 and NEW.kind in ('created', 'moved', 'changed', 'task', 'undone') then
        raise exception 'SV403 a step is logged by itself' using errcode = 'SV403';
    end if;
    if pg_trigger_depth() = 1 and not coalesce(
        my_role() in ('agent', 'dispatcher', 'supervisor') or (my_role() = 'administrator' and NEW.kind = 'note')
        or (my_role() = 'engineer' and exists (
            select 1 from ticket t where t.id = NEW.ticket_id and t.engineer_id = me())), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if pg_trigger_depth() = 1 and ((NEW.kind = 'retracted' and not is_own_entry(NEW))
                                   or (NEW.kind in ('merged', 'unmerged') and not tells_of_merge(NEW))) then
        raise exception 'SV403 there is no such thing to tell of' using errcode = 'SV403';
    end if;
    NEW.at := moment();
    return NEW;
end $$;
-- @@
reset role;
