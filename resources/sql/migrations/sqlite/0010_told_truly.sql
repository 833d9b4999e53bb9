-- What two do at once, what is taken back, and what is written into a log by hand: the database sees to it.
-- Which ticket went into which, for whoever may see the one that goes on: nothing else of it is seen.
create view merged_ticket as select t.id, t.number, t.merged_into from ticket t where t.merged_into is not null;
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
drop trigger ticket_undone;
-- @@
create trigger ticket_undone after update on ticket
when (select sealed from center) = 1 and NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*'
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, data)
    select NEW.id, NEW.updated_at, NEW.updated_by, 'undone', c.move, OLD.state, NEW.state, json_object(
        'change', c.id, 'fields', json(c.before))
    from ticket_change c where 'undo:' || c.id = NEW.last_move;
    update promise_clock set stopped_at = null, cancelled = '', ended_rev = null
    where ticket_id = NEW.id
      and exists (select 1 from ticket_change c
                  where 'undo:' || c.id = NEW.last_move
                    and case when began_rev is null and ended_rev is null
                             then c.kind = 'step' and stopped_at = c.at and started_at < c.at
                             else ended_rev = c.rev and began_rev is not c.rev end);
    update promise_clock
    set stopped_at = coalesce(stopped_at, NEW.updated_at), ended_rev = coalesce(ended_rev, NEW.rev), cancelled = 'undone'
    where ticket_id = NEW.id
      and exists (select 1 from ticket_change c
                  where 'undo:' || c.id = NEW.last_move
                    and case when began_rev is null then c.kind = 'step' and started_at = c.at
                             else began_rev = c.rev end);
    update ticket_change set undone = 1 where 'undo:' || id = NEW.last_move;
end;
-- @@
drop trigger ticket_merged;
-- @@
-- What runs for a merged ticket runs no more: neither kept nor broken.
create trigger ticket_merged after update on ticket
when (select sealed from center) = 1 and NEW.state = 'merged' and OLD.state <> 'merged'
begin
    update promise_clock set stopped_at = NEW.updated_at, ended_rev = NEW.rev, cancelled = 'merged'
    where ticket_id = NEW.id and stopped_at is null;
end;
-- @@
drop trigger promise_is_given;
-- @@
create trigger promise_is_given before insert on promise_clock when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 no promise is due')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1
                        and (t.rev = 1 or t.state = 'reopened' or t.last_move = 'transfer'));
    select raise(abort, 'SV001 a promise goes with its ticket')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.updated_at = NEW.started_at)
       or NEW.due_at <> NEW.started_at + 1000 * NEW.target_seconds
       or coalesce(NEW.stopped_at, NEW.started_at) <> NEW.started_at
       or NEW.began_rev is not (select t.rev from ticket t where t.id = NEW.ticket_id) or NEW.ended_rev is not null
       or exists (select 1 from promise_clock p where p.id = NEW.id);
end;
-- @@
drop trigger promise_is_stopped_once;
-- @@
-- A promise is stopped once, together with what happens to the ticket; an undo sets it going again, or ends what the
-- undone step had begun.
create trigger promise_is_stopped_once before update on promise_clock when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a promise is stopped once')
    where (OLD.stopped_at is not null or NEW.stopped_at is null or NEW.cancelled not in (OLD.cancelled, 'merged'))
      and not exists (select 1 from ticket t join ticket_change c on 'undo:' || c.id = t.last_move
                      where t.id = NEW.ticket_id and c.undone = 0
                        and ((NEW.stopped_at is null and NEW.cancelled = ''
                              and case when OLD.began_rev is null and OLD.ended_rev is null
                                       then c.kind = 'step' and OLD.stopped_at = c.at else OLD.ended_rev = c.rev end)
                             or (NEW.cancelled = 'undone'
                                 and case when OLD.began_rev is null then c.kind = 'step' and OLD.started_at = c.at
                                          else OLD.began_rev = c.rev end)));
    select raise(abort, 'SV001 a promise goes with its ticket')
    where (NEW.id, NEW.ticket_id, NEW.metric, NEW.started_at, NEW.due_at, NEW.target_seconds, NEW.policy,
           NEW.began_rev) is not
          (OLD.id, OLD.ticket_id, OLD.metric, OLD.started_at, OLD.due_at, OLD.target_seconds, OLD.policy,
           OLD.began_rev)
       or (NEW.stopped_at is null and NEW.ended_rev is not null)
       or (NEW.stopped_at is not null and OLD.stopped_at is not null and NEW.ended_rev is not OLD.ended_rev
           and not (NEW.cancelled = 'undone' and OLD.ended_rev is null))
       or (NEW.stopped_at is not null and OLD.stopped_at is null
           and NEW.ended_rev is not (select t.rev from ticket t where t.id = NEW.ticket_id))
       or (NEW.cancelled = 'merged' and OLD.cancelled = ''
           and not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'merged'))
       or (NEW.stopped_at is not null and OLD.stopped_at is null
           and not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.updated_at = NEW.stopped_at));
end;
-- @@
create trigger task_is_made_by_its_step before insert on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV006 a step writes its own revision')
    where coalesce(NEW.made_rev, 0) not in (0, (select t.rev + 1 from ticket t where t.id = NEW.ticket_id))
       or NEW.done_rev is not null;
end;
-- @@
create trigger task_is_ended_by_its_step before update on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV006 a step writes its own revision')
    where NEW.made_rev is not OLD.made_rev or (NEW.outcome = '' and NEW.done_rev is not null)
       or (NEW.done_rev is not OLD.done_rev
           and coalesce(NEW.done_rev, 0) not in (0, (select t.rev + 1 from ticket t where t.id = NEW.ticket_id)));
end;
-- @@
-- Who left is handed nothing back.
create trigger ticket_goes_back_to_who_is_there before update on ticket
when (select sealed from center) = 1 and NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*'
    and NEW.state = 'assigned' and OLD.state <> 'assigned'
begin
    select raise(abort, 'SV003 something required is missing')
    where not exists (select 1 from work_order w join engineer e on e.person_id = w.engineer_id
                      join person p on p.id = e.person_id and p.active = 1
                      where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id);
end;
-- @@
-- When the customer was spoken to: by what was told, and by a step that replies, unless it was taken back.
create view customer_word as
select e.ticket_id, e.at from ticket_event e
where e.kind = 'told'
   or (e.kind = 'moved'
       and exists (select 1 from lifecycle_move m
                   where m.code = e.move and m.from_state = e.from_state and m.replies = 1)
       and not exists (select 1 from ticket_change c
                       where c.ticket_id = e.ticket_id and c.at = e.at and c.move = e.move and c.undone = 1));
-- @@
-- What is taken back is a note of one's own, or words one wrote down, on this ticket and not taken back yet.
create trigger retraction_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'retracted'
begin
    select raise(abort, 'SV403 there is no such thing to tell of')
    where not exists (select 1 from ticket_event e
                      where e.id = json_extract(NEW.data, '$.entry') and e.ticket_id = NEW.ticket_id
                        and e.kind in ('note', 'words') and e.person_id = NEW.person_id)
       or exists (select 1 from ticket_event r
                  where r.ticket_id = NEW.ticket_id and r.kind = 'retracted'
                    and case when r.kind = 'retracted' then json_extract(r.data, '$.entry') end
                        = json_extract(NEW.data, '$.entry'));
end;
-- @@
-- The ticket that is named was merged into this one at this instant, or set free from it.
create trigger merge_event_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind in ('merged', 'unmerged')
begin
    select raise(abort, 'SV403 there is no such thing to tell of')
    where not exists (
        select 1 from ticket t join ticket_change c on c.ticket_id = t.id
        where t.number = json_extract(NEW.data, '$.ticket') and c.at = NEW.at and c.person_id is NEW.person_id
          and case NEW.kind when 'merged' then c.move = 'merge' and c.kind = 'step' and t.merged_into = NEW.ticket_id
                            else c.kind = 'undo' and json_extract(c.before, '$.merged_into') = NEW.ticket_id end);
end;
-- @@
-- Who may write of customers, where the row names its writer; the rest is the program's to see to, as only a server knows
-- who is signed in.
create trigger customer_note_is_made_by_who_may before insert on customer_note when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where NEW.updated_by is not NEW.person_id
       or not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1
                        and p.role in ('agent', 'dispatcher', 'engineer', 'supervisor', 'manager'));
end;
-- @@
create trigger customer_note_is_kept_by_who_may before update on customer_note when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and p.role in ('agent', 'supervisor', 'manager'));
end;
-- @@
create trigger customer_event_is_made_by_who_may before insert on customer_event when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1
                        and p.role in ('agent', 'dispatcher', 'engineer', 'supervisor', 'manager'));
end;
-- @@
create trigger reveal_is_made_by_who_may before insert on reveal_log when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1
                        and (p.role <> 'engineer' or exists (
                             select 1 from work_order w join ticket t on t.id = w.ticket_id
                             where w.engineer_id = p.id and t.customer_id = NEW.customer_id)));
end;
