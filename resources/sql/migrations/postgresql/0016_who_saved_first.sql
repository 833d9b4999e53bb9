-- Of two steps at the same moment the second is told that someone saved first: a task is written before its ticket, so
-- it meets the first one's revision earlier than the ticket's own guard does.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create function guard_task_revision() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    rev integer := (select t.rev from ticket t where t.id = NEW.ticket_id);
begin
    if is_sealed() and ((TG_OP = 'INSERT' and NEW.made_rev between 1 and rev)
                        or (TG_OP = 'UPDATE' and OLD.outcome = '' and NEW.done_rev between 1 and rev)) then
        raise exception 'SV004 someone saved first' using errcode = 'SV004';
    end if;
    return NEW;
end $$;
-- @@
create trigger task_first before insert or update on ticket_task for each row execute function guard_task_revision();
-- @@
reset role;
