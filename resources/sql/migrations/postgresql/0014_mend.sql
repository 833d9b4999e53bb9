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
reset role;
