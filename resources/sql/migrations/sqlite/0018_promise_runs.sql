-- The promises of a ticket as they are computed from its log: one row for each from what starts it to what ends it, known
-- by metric, ordinal and generation, so that nobody can give one twice. Pauses are JSON, [[from, to or null, cause], …].
create table promise_run (
    ticket_id integer not null references ticket (id),
    metric text not null check (length(metric) between 1 and 40),
    ordinal integer not null check (ordinal > 0),
    generation integer not null check (generation > 0),
    from_at integer not null,
    due_at integer,
    ended_at integer,
    target_seconds integer not null,
    calendar text not null default '',
    rules integer not null default 0,
    pauses text not null default '[]',
    outcome text not null check (outcome in ('running', 'paused', 'kept', 'broken', 'cancelled', 'renewed', 'superseded', 'void')),
    late integer not null default 0 check (late in (0, 1)),
    reason text not null default '' check (length(reason) <= 4000),
    by_hand integer not null default 0 check (by_hand in (0, 1)),
    warn_at integer, -- when something is to be said of it, or it is overdue
    changed_at integer not null,
    primary key (ticket_id, metric, ordinal, generation),
    check ((ended_at is null) = (outcome in ('running', 'paused')))
) without rowid;
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
drop trigger ticket_merged;
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
    update ticket_change set undone = 1 where 'undo:' || id = NEW.last_move;
end;
-- @@
drop table promise_clock;
-- @@
-- A promise is written with what happened to its ticket, with a new version of what is promised, or in place of what an
-- older schema had computed. It begins with its ticket or later, and ends by then.
create trigger promise_is_given before insert on promise_run when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 a promise goes with its ticket')
    where NEW.rules < 0 or NEW.from_at > NEW.changed_at or coalesce(NEW.ended_at, NEW.changed_at) > NEW.changed_at
       or (not exists (select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = NEW.changed_at)
           and not exists (select 1 from promise_run r
                           where r.ticket_id = NEW.ticket_id and r.rules = -1 and r.ended_at is null)
           and not exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                             and v.effective_from <= NEW.changed_at));
    select raise(abort, 'SV403 a promise is given once')
    where exists (select 1 from promise_run r where r.ticket_id = NEW.ticket_id and r.metric = NEW.metric
                    and r.ordinal = NEW.ordinal and r.generation = NEW.generation);
end;
-- @@
-- What has ended stays, unless the ticket comes back or what was done is taken back.
create trigger promise_goes_on before update of ticket_id, metric, ordinal, generation, from_at, due_at, ended_at, target_seconds,
    calendar, rules, pauses, outcome, late, reason, by_hand, changed_at on promise_run when (select sealed from center) = 1
begin
    select raise(abort, 'SV006 this never changes')
    where (NEW.ticket_id, NEW.metric, NEW.ordinal, NEW.generation) is not
          (OLD.ticket_id, OLD.metric, OLD.ordinal, OLD.generation);
    select raise(abort, 'SV403 what has ended stays')
    where OLD.ended_at is not null and OLD.outcome <> 'void'
      and not exists (select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = NEW.changed_at
                        and (e.kind in ('undone', 'unmerged') or (e.kind = 'moved' and e.to_state = 'reopened')));
    select raise(abort, 'SV001 a promise goes with its ticket')
    where NEW.rules < 0 or NEW.from_at > NEW.changed_at or coalesce(NEW.ended_at, NEW.changed_at) > NEW.changed_at
       or (not (OLD.rules = -1 and OLD.ended_at is null)
           and not exists (select 1 from ticket_event e where e.ticket_id = NEW.ticket_id and e.at = NEW.changed_at)
           and not exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                             and v.effective_from <= NEW.changed_at));
end;
-- @@
create trigger promise_is_never_deleted before delete on promise_run when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a promise is never deleted');
end;
-- @@
-- An end is set by hand by a supervisor, with a reason, of a promise that runs.
create trigger promise_entry_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'promise'
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1 and p.role = 'supervisor');
    select raise(abort, 'SV003 something required is missing') where trim(NEW.text, ' ' || char(9, 10, 13, 12288)) = '';
    select raise(abort, 'SV001 no such promise runs')
    where not exists (select 1 from promise_run r where r.ticket_id = NEW.ticket_id and r.ended_at is null
                        and r.metric = json_extract(NEW.data, '$.metric'));
end;
-- @@
-- What is put right may change when the ticket falls due: it is logged all the same.
drop trigger ticket_moved;
-- @@
create trigger ticket_moved after update on ticket when (select sealed from center) = 1
    -- The first answer is logged by the entry that says what the customer was told, a due time by its task.
    and not (NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*')
    and (NEW.state <> OLD.state or NEW.address <> OLD.address
         or (NEW.first_response_at is OLD.first_response_at and NEW.next_due is OLD.next_due)
         or (NEW.owner_id, NEW.priority, NEW.category, NEW.fault, NEW.customer_id, NEW.contact_phone) is not
            (OLD.owner_id, OLD.priority, OLD.category, OLD.fault, OLD.customer_id, OLD.contact_phone))
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, text, data)
    values (NEW.id, NEW.updated_at, NEW.updated_by, case when NEW.state <> OLD.state then 'moved' else 'changed' end,
            case when NEW.state <> OLD.state then NEW.last_move else '' end, OLD.state, NEW.state,
            case when NEW.state <> OLD.state then NEW.move_note
                 when (NEW.owner_id, NEW.priority, NEW.priority_rank, NEW.category, NEW.fault, NEW.customer_id,
                 NEW.contact_phone, NEW.district, NEW.lat, NEW.lon)
                      is not (OLD.owner_id, OLD.priority, OLD.priority_rank, OLD.category, OLD.fault, OLD.customer_id,
                 OLD.contact_phone, OLD.district, OLD.lat, OLD.lon) then NEW.change_note else '' end,
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
                union all select 'callback_due', OLD.callback_due, NEW.callback_due
                union all select 'owner_id', OLD.owner_id, NEW.owner_id
                union all select 'priority', OLD.priority, NEW.priority
                union all select 'category', OLD.category, NEW.category
                union all select 'fault', OLD.fault, NEW.fault
                union all select 'customer_id', OLD.customer_id, NEW.customer_id
                union all select 'contact_phone', OLD.contact_phone, NEW.contact_phone
                union all select 'merged_into', OLD.merged_into, NEW.merged_into) where o is not n), '{}'));
end;
-- @@
-- A ticket falls due at another time with whatever is written about it.
drop trigger ticket_moves;
-- @@
create trigger ticket_moves before update on ticket when (select sealed from center) = 1
    and not (NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*')
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    -- What was taken down at intake stays as it was; who, how urgent and what kind is put right with a reason.
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.number, NEW.channel, NEW.scenario, NEW.model, NEW.product_group, NEW.mood, NEW.calmed,
           NEW.symptom, NEW.words, NEW.occurred, NEW.frequency, NEW.environment, NEW.tried, NEW.expectation,
           NEW.urgency, NEW.elderly_home, NEW.elderly_alone, NEW.business_stopped, NEW.summary, NEW.priority_reason,
           NEW.proposed_priority, NEW.proposed_category, NEW.proposed_fault, NEW.skill, NEW.certainty,
           NEW.created_at, NEW.respond_due, NEW.resolve_due, NEW.visit_due) is not
          (OLD.id, OLD.number, OLD.channel, OLD.scenario, OLD.model, OLD.product_group, OLD.mood, OLD.calmed,
           OLD.symptom, OLD.words, OLD.occurred, OLD.frequency, OLD.environment, OLD.tried, OLD.expectation,
           OLD.urgency, OLD.elderly_home, OLD.elderly_alone, OLD.business_stopped, OLD.summary, OLD.priority_reason,
           OLD.proposed_priority, OLD.proposed_category, OLD.proposed_fault, OLD.skill, OLD.certainty,
           OLD.created_at, OLD.respond_due, OLD.resolve_due, OLD.visit_due);
    select raise(abort, 'SV006 this is put right with a reason only')
    where (NEW.owner_id, NEW.priority, NEW.priority_rank, NEW.category, NEW.fault, NEW.customer_id,
           NEW.contact_phone, NEW.district, NEW.lat, NEW.lon) is not
          (OLD.owner_id, OLD.priority, OLD.priority_rank, OLD.category, OLD.fault, OLD.customer_id,
           OLD.contact_phone, OLD.district, OLD.lat, OLD.lon)
      and (NEW.state <> OLD.state or trim(NEW.change_note, char(32, 9, 10, 13, 12288)) = '');
    select raise(abort, 'SV005 open or not is said by the state')
    where NEW.is_open <> (select s.is_open from lifecycle_state s where s.code = NEW.state);
    select raise(abort, 'SV001 what is closed is not written') where NEW.state = OLD.state and OLD.is_open = 0;
    -- Outside a step only the address is written, the first answer once, together with the entry that says what the
    -- customer was told, and the next due time together with what moves it.
    select raise(abort, 'SV001 only a step of the life cycle writes this')
    where NEW.state = OLD.state
      and ((NEW.last_move, NEW.move_note, NEW.engineer_id, NEW.mode, NEW.self_check_article,
            NEW.self_check_result, NEW.cause, NEW.cause_code, NEW.solution, NEW.method, NEW.tools, NEW.parts,
            NEW.test_result, NEW.customer_feedback, NEW.solved_for_good, NEW.survey_result, NEW.callback_due,
            NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at, NEW.reopened,
            NEW.merged_into) is not
           (OLD.last_move, OLD.move_note, OLD.engineer_id, OLD.mode, OLD.self_check_article,
            OLD.self_check_result, OLD.cause, OLD.cause_code, OLD.solution, OLD.method, OLD.tools, OLD.parts,
            OLD.test_result, OLD.customer_feedback, OLD.solved_for_good, OLD.survey_result, OLD.callback_due,
            OLD.assigned_at, OLD.started_at, OLD.resolved_at, OLD.closed_at, OLD.reopened,
            OLD.merged_into)
           or (NEW.device_id is not OLD.device_id and NEW.customer_id is OLD.customer_id)
           or ((NEW.first_response_at, NEW.next_due) is not (OLD.first_response_at, OLD.next_due)
               and (OLD.first_response_at is not null or NEW.first_response_at is not NEW.updated_at or not exists (
                   select 1 from ticket_event e
                   where e.ticket_id = NEW.id and e.kind = 'told' and e.at = NEW.updated_at
                     and e.person_id is NEW.updated_by))
               and (NEW.first_response_at is not OLD.first_response_at
                    or not (exists (select 1 from ticket_event e where e.ticket_id = NEW.id and e.at = NEW.updated_at)
                            or (NEW.priority, NEW.category, NEW.fault, NEW.customer_id) is not
                               (OLD.priority, OLD.category, OLD.fault, OLD.customer_id)
                            or exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                                         and v.effective_from <= NEW.updated_at)))));
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state = OLD.state
      and not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'engineer' and OLD.engineer_id = p.id)))
      -- What is promised became another one: in nobody's name.
      and not (NEW.updated_by is null
               and exists (select 1 from setting_version v where v.kind in ('promises', 'calendars')
                             and v.effective_from <= NEW.updated_at));
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state = OLD.state
      and ((NEW.priority, NEW.priority_rank, NEW.category, NEW.fault, NEW.customer_id, NEW.contact_phone,
            NEW.district, NEW.lat, NEW.lon) is not
           (OLD.priority, OLD.priority_rank, OLD.category, OLD.fault, OLD.customer_id, OLD.contact_phone,
            OLD.district, OLD.lat, OLD.lon)
           or NEW.owner_id is not OLD.owner_id)
      and not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.role in ('agent', 'supervisor')
                             or (p.role = 'dispatcher' and (NEW.priority, NEW.priority_rank, NEW.category, NEW.fault, NEW.customer_id,
                                  NEW.contact_phone, NEW.district, NEW.lat, NEW.lon) is
                                 (OLD.priority, OLD.priority_rank, OLD.category, OLD.fault, OLD.customer_id,
                                  OLD.contact_phone, OLD.district, OLD.lat, OLD.lon))));
    select raise(abort, 'SV003 something required is missing')
    where NEW.owner_id is not OLD.owner_id
      and not exists (select 1 from person p where p.id = NEW.owner_id and p.active = 1
                        and p.role in ('agent', 'dispatcher', 'supervisor'));
    select raise(abort, 'SV003 something required is missing')
    where (NEW.category <> OLD.category and NEW.category = '')
       or (NEW.contact_phone <> OLD.contact_phone and NEW.contact_phone = '')
       or (NEW.customer_id is not OLD.customer_id and NEW.customer_id is null);
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
            when 'merged_into' then NEW.merged_into when 'move_note' then NEW.move_note end, ''), char(32, 9, 10, 13, 12288)) = '';
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
          union all select 'survey_result', OLD.survey_result, NEW.survey_result
          union all select 'merged_into', OLD.merged_into, NEW.merged_into) c
    where NEW.state <> OLD.state and c.o is not c.n and not (NEW.state in ('toconfirm', 'reopened') and c.n is '')
      and not exists (select 1 from lifecycle_gate g where g.move = NEW.last_move and g.field = c.f)
      and not exists (select 1 from lifecycle_move m where m.code = NEW.last_move and m.from_state = OLD.state
                        and instr(',' || m.asks || ',', ',' || c.f || ',') > 0)
      and not exists (select 1 from required_field r where r.state = NEW.state and r.field = c.f and r.version = (
                          select max(v.version) from setting_version v
                          where v.kind = 'required_fields' and v.effective_from <= NEW.updated_at));
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
      and (exists (select 1 from ticket t where t.id = NEW.merged_into and NEW.state = 'merged'
                     and (t.id = NEW.id or t.is_open = 0))
           or exists (select 1 from lifecycle_gate g where g.move = NEW.last_move and g.answer <> ''
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
