-- Three more things that wait for somebody: the solution that the customer was told a time of (R-063), the engineer's call
-- by the time he was told (R-106), and the product department's plan of improvement (R-216, R-218). When that is due the
-- policy says; it goes on, and may begin, when the ticket is closed.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
alter table ticket_task drop constraint ticket_task_kind_check, drop constraint ticket_task_check;
-- @@
alter table ticket_task
    add constraint ticket_task_kind_check
        check (kind in ('promise', 'solution', 'call', 'department', 'followup', 'product', 'check')),
    add constraint ticket_task_check check (kind = 'check' or owner_id is not null),
    add constraint ticket_task_due_check check (kind in ('check', 'product') or due_at is not null),
    add constraint ticket_task_product_check check (kind <> 'product' or (due_at is null and what <> ''));
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
    select t.engineer_id, case when NEW.kind = 'product' and t.state = 'closed' then 1 else t.is_open end, t.rev + 1
    into engineer, still_open, next from ticket t where t.id = NEW.ticket_id;
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
    if NEW.kind = 'product' and NEW.outcome = 'done' and OLD.outcome = '' and btrim(NEW.note, E' \t\n\r\u3000') = '' then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'note';
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
create or replace function log_task() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    action text := 'made';
begin
    if not is_sealed() then
        return null;
    end if;
    if TG_OP = 'UPDATE' then
        action := case when NEW.ticket_id <> OLD.ticket_id then 'taken'
                       when NEW.outcome <> '' then NEW.outcome when OLD.outcome <> '' then 'undone' else 'moved' end;
    end if;
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'task', NEW.note, jsonb_strip_nulls(jsonb_build_object(
        'task', NEW.id, 'action', action, 'kind', NEW.kind, 'origin', NEW.origin, 'what', NEW.what,
        'department', NEW.department, 'checklist', NEW.checklist, 'item', NEW.item, 'owner', NEW.owner_id,
        'due', (extract(epoch from NEW.due_at) * 1000)::bigint,
        'due_before', case when action = 'moved' then (extract(epoch from OLD.due_at) * 1000)::bigint end,
        'since', case when action = 'taken' then (extract(epoch from OLD.created_at) * 1000)::bigint end))::text);
    return null;
end $$;
-- @@
create index promise_run_plan on promise_run (due_at) where ended_at is null and metric = 'product_plan';
-- @@
reset role;
