-- Before a ticket runs over its time the program behind the windows asks for what is done then: its check list is nobody's
-- (R-064).
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create function guard_delay_task() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if not is_sealed() then
        return NEW;
    end if;
    if not is_background() or NEW.kind <> 'check' or NEW.checklist <> 'delay' or NEW.owner_id is null then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1) then
        raise exception 'SV001 what is closed is not written' using errcode = 'SV001';
    end if;
    if NEW.rev <> 1 or NEW.outcome <> '' or NEW.due_before is not null or coalesce(NEW.made_rev, 0) <> 0
       or NEW.done_rev is not null or NEW.home_id is not null then
        raise exception 'SV001 a task begins without a history' using errcode = 'SV001';
    end if;
    if NEW.due_at <= moment() then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'due_at';
    end if;
    NEW.created_at := moment();
    NEW.updated_at := moment();
    NEW.created_by := null;
    NEW.updated_by := null;
    NEW.made_rev := 0;
    return NEW;
end $$;
-- @@
drop trigger task_guard on ticket_task;
-- @@
create trigger task_guard before insert on ticket_task for each row when (NEW.origin <> 'delay') execute function guard_task();
-- @@
create trigger task_guard_of_change before update on ticket_task for each row execute function guard_task();
-- @@
create trigger delay_task_guard before insert on ticket_task for each row when (NEW.origin = 'delay')
    execute function guard_delay_task();
-- @@
create policy task_asked_for on ticket_task for insert with check ((select is_background()));
-- @@
grant insert on ticket_task to woshou_background;
-- @@
revoke all on function guard_delay_task() from public;
-- @@
reset role;
