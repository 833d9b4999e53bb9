-- A ticket is closed when the call after the service that is due was made, or given up (R-170).
create trigger ticket_closes_after_its_visit before update on ticket
when (select sealed from center) = 1 and NEW.state = 'closed' and OLD.state <> 'closed'
begin
    select raise(abort, 'SV003 something required is missing')
    where exists (select 1 from promise_run r where r.ticket_id = NEW.id and r.metric = 'return_visit' and r.ended_at is null);
end;
-- @@
create index promise_run_visit on promise_run (metric, due_at)
where ended_at is null and metric in ('return_visit', 'repeat_visit');
-- @@
-- Such a call is made by who deals with customers, after the service; it says whether anybody was reached.
create trigger visit_entry_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'visit'
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1 and p.role in ('agent', 'supervisor'));
    select raise(abort, 'SV003 something required is missing')
    where json_type(NEW.data, '$.reached') is null or json_type(NEW.data, '$.ends') is null;
    select raise(abort, 'SV001 no return visit is due')
    where not exists (select 1 from promise_run r join ticket t on t.id = r.ticket_id and t.state in ('tosurvey', 'closed')
                      where r.ticket_id = NEW.ticket_id and r.metric in ('return_visit', 'repeat_visit') and r.ended_at is null);
end;
-- @@
-- His rating is told as it was given: what is to be done about it hangs on that.
create trigger rating_entry_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'survey'
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1 and p.role in ('agent', 'supervisor'));
    select raise(abort, 'SV403 there is no such thing to tell of')
    where coalesce(json_extract(NEW.data, '$.verdict'), '') not in ('satisfied', 'commented', 'dissatisfied')
       or not exists (select 1 from survey s join ticket t on t.id = s.ticket_id and t.state = 'tosurvey'
                      where s.ticket_id = NEW.ticket_id and s.answered_at = NEW.at);
end;
-- @@
-- The customer was spoken to when he was asked for his rating, and when he was called after the service (R-137).
drop view customer_word;
-- @@
create view customer_word as
select e.ticket_id, e.at from ticket_event e
where e.kind in ('told', 'survey') or (e.kind = 'escalation' and json_extract(e.data, '$.action') = 'contacted')
   or (e.kind = 'visit' and json_extract(e.data, '$.reached') = 1)
   or (e.kind = 'moved'
       and exists (select 1 from lifecycle_move m
                   where m.code = e.move and m.from_state = e.from_state and m.replies = 1)
       and not exists (select 1 from ticket_change c
                       where c.ticket_id = e.ticket_id and c.at = e.at and c.move = e.move and c.undone = 1));
