-- A ticket is closed when the call after the service that is due was made, or given up (R-170).
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create function guard_closing() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if is_sealed() and exists (select 1 from promise_run r
                               where r.ticket_id = NEW.id and r.metric = 'return_visit' and r.ended_at is null) then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'return_visit';
    end if;
    return NEW;
end $$;
-- @@
create trigger ticket_guard_of_closing before update on ticket for each row
    when (NEW.state = 'closed' and OLD.state <> 'closed') execute function guard_closing();
-- @@
create index promise_run_visit on promise_run (metric, due_at)
where ended_at is null and metric in ('return_visit', 'repeat_visit');
-- @@
-- Such a call is made by who deals with customers, after the service; it says whether anybody was reached.
create function guard_visit_entry() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if not is_sealed() then
        return NEW;
    end if;
    if not coalesce(my_role() in ('agent', 'supervisor'), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if not (NEW.data::jsonb ? 'reached' and NEW.data::jsonb ? 'ends') then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = 'reached';
    end if;
    if not exists (select 1 from promise_run r join ticket t on t.id = r.ticket_id and t.state in ('tosurvey', 'closed')
                   where r.ticket_id = NEW.ticket_id and r.metric in ('return_visit', 'repeat_visit')
                     and r.ended_at is null) then
        raise exception 'SV001 no return visit is due' using errcode = 'SV001';
    end if;
    return NEW;
end $$;
-- @@
create trigger visit_entry_guard before insert on ticket_event for each row when (NEW.kind = 'visit')
    execute function guard_visit_entry();
-- @@
-- His rating is told as it was given: what is to be done about it hangs on that.
create function guard_rating_entry() returns trigger language plpgsql security definer set search_path = app, pg_temp
as $$
begin
    if is_sealed() and not coalesce(my_role() in ('agent', 'supervisor'), false) then
        raise exception 'SV002 this role may not do that' using errcode = 'SV002';
    end if;
    if is_sealed() and (not coalesce(NEW.data::jsonb ->> 'verdict' in ('satisfied', 'commented', 'dissatisfied'), false)
                        or not exists (select 1 from survey s join ticket t on t.id = s.ticket_id and t.state = 'tosurvey'
                                       where s.ticket_id = NEW.ticket_id and s.answered_at = moment())) then
        raise exception 'SV403 there is no such thing to tell of' using errcode = 'SV403';
    end if;
    return NEW;
end $$;
-- @@
create trigger rating_entry_guard before insert on ticket_event for each row when (NEW.kind = 'survey')
    execute function guard_rating_entry();
-- @@
-- The customer was spoken to when he was asked for his rating, and when he was called after the service (R-137).
create or replace view customer_word with (security_invoker = true) as
select e.ticket_id, e.at from ticket_event e
where e.kind in ('told', 'survey')
   or case when e.kind = 'escalation' then e.data::jsonb ->> 'action' = 'contacted'
           when e.kind = 'visit' then e.data::jsonb ->> 'reached' = 'true' else false end
   or (e.kind = 'moved'
       and exists (select 1 from lifecycle_move m
                   where m.code = e.move and m.from_state = e.from_state and m.replies = 1)
       and not exists (select 1 from ticket_change c
                       where c.ticket_id = e.ticket_id and c.at = e.at and c.move = e.move and c.undone = 1));
-- @@
revoke all on function guard_closing(), guard_visit_entry(), guard_rating_entry() from public;
-- @@
reset role;
