-- Work on a ticket that has one owner and a time: what was promised to the customer, what another department does, when
-- the next word on progress is due, and the items of check lists. A promise that is told moves the ticket's next due.
create table ticket_task (
    id integer primary key autoincrement,
    rev integer not null default 1,
    ticket_id integer not null references ticket (id),
    kind text not null check (kind in ('promise', 'department', 'followup', 'check')),
    origin text not null default '',
    what text not null default '' check (length(what) <= 4000),
    department text not null default '' check (length(department) <= 200),
    checklist text not null default '',
    item text not null default '',
    position integer not null default 0,
    owner_id integer references person (id),
    due_at integer,
    due_before integer,
    created_at integer not null,
    created_by integer references person (id),
    updated_at integer not null,
    updated_by integer references person (id),
    done_at integer,
    done_by integer references person (id),
    outcome text not null default '' check (outcome in ('', 'done', 'dropped')),
    note text not null default '' check (length(note) <= 4000),
    check (kind = 'check' or (owner_id is not null and due_at is not null)),
    check ((kind = 'department') = (department <> '')),
    check ((kind = 'check') = (checklist <> '')),
    check ((done_at is null) = (outcome = ''))
);
-- @@
create index ticket_task_ticket on ticket_task (ticket_id);
-- @@
create index ticket_task_owner on ticket_task (owner_id, ticket_id) where done_at is null;
-- @@
create index ticket_task_due on ticket_task (kind, due_at) where done_at is null;
-- @@
create unique index ticket_task_item on ticket_task (ticket_id, checklist, item) where kind = 'check';
-- @@
drop trigger lifecycle_move_update_is_fixed;
-- @@
-- What is passed on is told with a time and what happens next (R-139).
update lifecycle_move set asks = case asks when '' then 'told_due,told_next' else asks || ',told_due,told_next' end
where code in ('transfer', 'not_cured');
-- @@
create trigger lifecycle_move_update_is_fixed before update on lifecycle_move when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
-- Made by who writes into the ticket's log.
create trigger task_is_made before insert on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 what is closed is not written')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1);
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.updated_by and p.active = 1 and (p.role in ('agent', 'dispatcher', 'supervisor')
                                             or (p.role = 'engineer' and t.engineer_id = p.id)));
    select raise(abort, 'SV001 a task begins without a history')
    where NEW.rev <> 1 or NEW.outcome <> '' or NEW.due_before is not null or NEW.created_at <> NEW.updated_at
       or NEW.created_by is not NEW.updated_by or exists (select 1 from ticket_task k where k.id = NEW.id);
    select raise(abort, 'SV003 something required is missing') where NEW.due_at <= NEW.updated_at;
end;
-- @@
-- Changed one version at a time; a due time moves with a reason, or back to where it was; what is done can be taken
-- back. The instants are those of the change.
create trigger task_changes before update on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.ticket_id, NEW.kind, NEW.origin, NEW.what, NEW.department, NEW.checklist, NEW.item, NEW.position,
           NEW.owner_id, NEW.created_at, NEW.created_by) is not
          (OLD.id, OLD.ticket_id, OLD.kind, OLD.origin, OLD.what, OLD.department, OLD.checklist, OLD.item, OLD.position,
           OLD.owner_id, OLD.created_at, OLD.created_by)
       or NEW.updated_at < OLD.updated_at
       or NEW.due_before is not (case when NEW.due_at is OLD.due_at then OLD.due_before else OLD.due_at end)
       or NEW.done_at is not (case when NEW.outcome <> '' then NEW.updated_at end)
       or NEW.done_by is not (case when NEW.outcome <> '' then NEW.updated_by end);
    select raise(abort, 'SV001 what is closed is not written')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1);
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.updated_by and p.active = 1 and (p.role in ('agent', 'dispatcher', 'supervisor')
                                             or (p.role = 'engineer' and t.engineer_id = p.id)));
    select raise(abort, 'SV001 what is done is only taken back')
    where OLD.outcome <> '' and (NEW.outcome <> '' or NEW.due_at is not OLD.due_at);
    select raise(abort, 'SV003 something required is missing')
    where NEW.due_at is not OLD.due_at and NEW.due_at is not OLD.due_before
      and trim(NEW.note, char(32, 9, 10, 13, 12288)) = '';
end;
-- @@
create trigger task_made after insert on ticket_task when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'task', NEW.note, json_object(
        'task', NEW.id, 'action', 'made', 'kind', NEW.kind, 'origin', NEW.origin, 'what', NEW.what,
        'department', NEW.department, 'checklist', NEW.checklist, 'item', NEW.item, 'owner', NEW.owner_id,
        'due', NEW.due_at));
end;
-- @@
create trigger task_changed after update on ticket_task when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'task', NEW.note, json_object(
        'task', NEW.id, 'action', case when NEW.outcome <> '' then NEW.outcome when OLD.outcome <> '' then 'undone' else 'moved' end, 'kind', NEW.kind, 'origin', NEW.origin, 'what', NEW.what,
        'department', NEW.department, 'checklist', NEW.checklist, 'item', NEW.item, 'owner', NEW.owner_id,
        'due', NEW.due_at,
        'due_before', case when NEW.outcome = '' and OLD.outcome = '' then OLD.due_at end));
end;
-- @@
create trigger task_is_never_deleted before delete on ticket_task
begin
    select raise(abort, 'SV403 a task is never deleted');
end;
-- @@
-- A task is logged by its own trigger only: its entry says what was done to it at this instant.
create trigger task_event_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'task'
begin
    select raise(abort, 'SV403 a task is logged by itself')
    where not exists (select 1 from ticket_task k
                      where k.ticket_id = NEW.ticket_id and k.updated_at = NEW.at and k.updated_by is NEW.person_id
                        and k.id = json_extract(NEW.data, '$.task') and k.note = NEW.text);
end;
-- @@
drop trigger ticket_moves;
-- @@
create trigger ticket_moves before update on ticket when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    -- What was taken down at intake stays as it was.
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.number, NEW.customer_id, NEW.owner_id, NEW.channel, NEW.scenario, NEW.category, NEW.fault,
           NEW.model, NEW.product_group, NEW.mood, NEW.calmed, NEW.symptom, NEW.words, NEW.occurred, NEW.frequency,
           NEW.environment, NEW.tried, NEW.expectation, NEW.urgency, NEW.elderly_home, NEW.elderly_alone,
           NEW.business_stopped, NEW.summary, NEW.priority, NEW.priority_rank, NEW.priority_reason,
           NEW.proposed_priority, NEW.proposed_category, NEW.proposed_fault, NEW.skill, NEW.certainty,
           NEW.contact_phone, NEW.district, NEW.lat, NEW.lon, NEW.created_at, NEW.respond_due, NEW.resolve_due,
           NEW.visit_due) is not
          (OLD.id, OLD.number, OLD.customer_id, OLD.owner_id, OLD.channel, OLD.scenario, OLD.category, OLD.fault,
           OLD.model, OLD.product_group, OLD.mood, OLD.calmed, OLD.symptom, OLD.words, OLD.occurred, OLD.frequency,
           OLD.environment, OLD.tried, OLD.expectation, OLD.urgency, OLD.elderly_home, OLD.elderly_alone,
           OLD.business_stopped, OLD.summary, OLD.priority, OLD.priority_rank, OLD.priority_reason,
           OLD.proposed_priority, OLD.proposed_category, OLD.proposed_fault, OLD.skill, OLD.certainty,
           OLD.contact_phone, OLD.district, OLD.lat, OLD.lon, OLD.created_at, OLD.respond_due, OLD.resolve_due,
           OLD.visit_due);
    select raise(abort, 'SV005 open or not is said by the state')
    where NEW.is_open <> (select s.is_open from lifecycle_state s where s.code = NEW.state);
    select raise(abort, 'SV001 what is closed is not written') where NEW.state = OLD.state and OLD.is_open = 0;
    -- Outside a step only the address is written, the first answer once, together with the entry that says what the
    -- customer was told, and the next due time together with the task that moves it.
    select raise(abort, 'SV001 only a step of the life cycle writes this')
    where NEW.state = OLD.state
      and ((NEW.last_move, NEW.move_note, NEW.device_id, NEW.engineer_id, NEW.mode, NEW.self_check_article,
            NEW.self_check_result, NEW.cause, NEW.cause_code, NEW.solution, NEW.method, NEW.tools, NEW.parts,
            NEW.test_result, NEW.customer_feedback, NEW.solved_for_good, NEW.survey_result, NEW.callback_due,
            NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at, NEW.reopened) is not
           (OLD.last_move, OLD.move_note, OLD.device_id, OLD.engineer_id, OLD.mode, OLD.self_check_article,
            OLD.self_check_result, OLD.cause, OLD.cause_code, OLD.solution, OLD.method, OLD.tools, OLD.parts,
            OLD.test_result, OLD.customer_feedback, OLD.solved_for_good, OLD.survey_result, OLD.callback_due,
            OLD.assigned_at, OLD.started_at, OLD.resolved_at, OLD.closed_at, OLD.reopened)
           or ((NEW.first_response_at, NEW.next_due) is not (OLD.first_response_at, OLD.next_due)
               and (OLD.first_response_at is not null or NEW.first_response_at is not NEW.updated_at or not exists (
                   select 1 from ticket_event e
                   where e.ticket_id = NEW.id and e.kind = 'told' and e.at = NEW.updated_at
                     and e.person_id is NEW.updated_by))
               and (NEW.first_response_at is not OLD.first_response_at or not exists (
                   select 1 from ticket_task k
                   where k.ticket_id = NEW.id and k.updated_at = NEW.updated_at and k.updated_by is NEW.updated_by))));
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state = OLD.state
      and not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'engineer' and OLD.engineer_id = p.id)));
    select raise(abort, 'SV001 the life cycle has no such step')
    where NEW.state <> OLD.state
      and not exists (select 1 from lifecycle_move m
                      where m.code = NEW.last_move and m.from_state = OLD.state and m.to_state = NEW.state);
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state <> OLD.state
      and not exists (select 1 from person p join lifecycle_move_role r on r.role = p.role
                      join lifecycle_move m on m.code = r.move and m.from_state = OLD.state
                      where p.id = NEW.updated_by and p.active = 1 and r.move = NEW.last_move
                        and (p.role <> 'engineer' or m.own_only = 0 or OLD.engineer_id = p.id));
    select raise(abort, 'SV003 something required is missing')
    from lifecycle_gate g
    where NEW.state <> OLD.state and g.move = NEW.last_move
      and trim(coalesce(case g.field
            when 'customer_id' then NEW.customer_id when 'device_id' then NEW.device_id
            when 'engineer_id' then NEW.engineer_id when 'category' then NEW.category when 'fault' then NEW.fault
            when 'mode' then NEW.mode when 'symptom' then NEW.symptom when 'contact_phone' then NEW.contact_phone
            when 'priority' then NEW.priority when 'certainty' then NEW.certainty
            when 'calmed' then nullif(NEW.calmed, 0) when 'self_check_article' then NEW.self_check_article
            when 'self_check_result' then NEW.self_check_result when 'callback_due' then NEW.callback_due
            when 'address' then NEW.address when 'parts' then NEW.parts when 'cause' then NEW.cause
            when 'solution' then NEW.solution when 'method' then NEW.method when 'tools' then NEW.tools
            when 'test_result' then NEW.test_result when 'customer_feedback' then NEW.customer_feedback
            when 'solved_for_good' then NEW.solved_for_good when 'survey_result' then NEW.survey_result
            when 'move_note' then NEW.move_note end, ''), char(32, 9, 10, 13, 12288)) = '';
    -- A step writes what it asks for or is gated by, and nothing else; a ticket that comes back begins its record anew.
    select raise(abort, 'SV001 this step does not write that')
    from (select 'device_id' as f, OLD.device_id as o, NEW.device_id as n
          union all select 'mode', OLD.mode, NEW.mode
          union all select 'self_check_article', OLD.self_check_article, NEW.self_check_article
          union all select 'self_check_result', OLD.self_check_result, NEW.self_check_result
          union all select 'callback_due', OLD.callback_due, NEW.callback_due
          union all select 'address', OLD.address, NEW.address
          union all select 'parts', OLD.parts, NEW.parts
          union all select 'cause', OLD.cause, NEW.cause
          union all select 'cause', OLD.cause_code, NEW.cause_code -- comes with the cause's name
          union all select 'solution', OLD.solution, NEW.solution
          union all select 'method', OLD.method, NEW.method
          union all select 'tools', OLD.tools, NEW.tools
          union all select 'test_result', OLD.test_result, NEW.test_result
          union all select 'customer_feedback', OLD.customer_feedback, NEW.customer_feedback
          union all select 'solved_for_good', OLD.solved_for_good, NEW.solved_for_good
          union all select 'survey_result', OLD.survey_result, NEW.survey_result) c
    where NEW.state <> OLD.state and c.o is not c.n and not (NEW.state in ('toconfirm', 'reopened') and c.n is '')
      and not exists (select 1 from lifecycle_gate g where g.move = NEW.last_move and g.field = c.f)
      and not exists (select 1 from lifecycle_move m where m.code = NEW.last_move and m.from_state = OLD.state
                        and instr(',' || m.asks || ',', ',' || c.f || ',') > 0);
    select raise(abort, 'SV001 this step does not write that')
    where NEW.state <> OLD.state
      and ((NEW.engineer_id is not OLD.engineer_id and NEW.state not in ('assigned', 'todispatch'))
           or (NEW.state = 'todispatch' and NEW.engineer_id is not null)
           or NEW.reopened <> OLD.reopened + (NEW.state = 'reopened')
           or (NEW.state = 'toconfirm' and NEW.solved_for_good <> '')
           or (NEW.state = 'reopened' and NEW.cause || NEW.cause_code || NEW.solution || NEW.method || NEW.tools
               || NEW.parts || NEW.test_result || NEW.customer_feedback || NEW.survey_result <> '')
           or (NEW.state = 'reopened' and NEW.solved_for_good = 'yes'));
    -- The instants of a step are its own, and which of them it sets is said by the state it leads to.
    select raise(abort, 'SV006 the instants of a step are its own')
    where NEW.state <> OLD.state
      and (NEW.first_response_at, NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at) is not
          (coalesce(OLD.first_response_at, (select NEW.updated_at from lifecycle_move m where m.code = NEW.last_move
                                              and m.from_state = OLD.state and m.replies = 1)),
           case when NEW.state = 'assigned' then NEW.updated_at else OLD.assigned_at end,
           case when NEW.state = 'doing' then coalesce(OLD.started_at, NEW.updated_at) else OLD.started_at end,
           case NEW.state when 'toconfirm' then NEW.updated_at when 'reopened' then null else OLD.resolved_at end,
           case when NEW.is_open = 0 then NEW.updated_at end);
    -- What the gates cannot say by "is filled": the answer that fits, the promise that lies ahead, the engineer who
    -- was really sent, the verdict that was really given.
    select raise(abort, 'SV003 something required is missing')
    where NEW.state <> OLD.state
      and (exists (select 1 from lifecycle_gate g where g.move = NEW.last_move and g.answer <> ''
                     and case g.field when 'solved_for_good' then NEW.solved_for_good
                                      when 'self_check_result' then NEW.self_check_result end is not g.answer)
           or (NEW.state = 'callback' and NEW.callback_due <= NEW.updated_at)
           or (NEW.state = 'assigned' and not exists (
               select 1 from work_order w join engineer e on e.person_id = w.engineer_id
               join person p on p.id = e.person_id and p.active = 1
               where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id and w.state = 'assigned'))
           or (exists (select 1 from lifecycle_move m where m.code = NEW.last_move and m.from_state = OLD.state
                         and instr(',' || m.asks || ',', ',told_due,') > 0)
               and not exists (select 1 from ticket_task k where k.ticket_id = NEW.id and k.kind = 'promise'
                                 and k.created_at = NEW.updated_at))
           or (NEW.state = 'closed' and NEW.survey_result = 'answered' and not exists (
               select 1 from survey s where s.ticket_id = NEW.id and s.answered_at >= NEW.resolved_at)));
end;
-- @@
drop trigger ticket_moved;
-- @@
create trigger ticket_moved after update on ticket when (select sealed from center) = 1
    -- The first answer is logged by the entry that says what the customer was told, a due time by its task.
    and (NEW.state <> OLD.state or NEW.address <> OLD.address
         or (NEW.first_response_at is OLD.first_response_at and NEW.next_due is OLD.next_due))
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, text, data)
    values (NEW.id, NEW.updated_at, NEW.updated_by, case when NEW.state <> OLD.state then 'moved' else 'changed' end,
            case when NEW.state <> OLD.state then NEW.last_move else '' end, OLD.state, NEW.state,
            case when NEW.state <> OLD.state then NEW.move_note else '' end,
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
                union all select 'callback_due', OLD.callback_due, NEW.callback_due) where o is not n), '{}'));
end;
