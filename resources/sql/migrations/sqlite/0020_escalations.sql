-- Escalations: the approval form of a ticket (问题升级审批表), beside its state. It is asked for, decided by a supervisor,
-- taken on by a department head or higher, who contacts the customer and gives a plan, and closed. The ticket goes on.
create table escalation (
    id integer primary key autoincrement,
    rev integer not null default 1,
    ticket_id integer not null references ticket (id),
    cause text not null check (cause in ('overdue', 'complaint', 'impact', 'request')),
    run_key text not null default '' check (length(run_key) <= 100), -- what the system raised it for, each once
    reason text not null default '' check (length(reason) <= 4000),
    progress text not null default '' check (length(progress) <= 4000),
    demand text not null default '' check (length(demand) <= 4000),
    target_id integer references person (id),
    level integer not null default 1 check (level between 1 and 3),
    state text not null default 'requested' check (state in ('requested', 'approved', 'refused', 'contacted', 'closed')),
    last_action text not null default 'requested' check (last_action in ('requested', 'approved', 'refused', 'acknowledged',
        'contacted', 'next_level', 'closed')),
    note text not null default '' check (length(note) <= 4000), -- said with the last change
    requested_by integer references person (id), -- nobody: the system
    requested_at integer not null,
    decided_by integer references person (id),
    decided_at integer,
    comment text not null default '' check (length(comment) <= 4000),
    acknowledged_at integer,
    contacted_at integer,
    plan_kind text not null default '' check (plan_kind in ('', 'compensation', 'timetable')),
    plan text not null default '' check (length(plan) <= 4000),
    closed_at integer,
    updated_at integer not null,
    updated_by integer references person (id),
    check ((closed_at is null) = (state <> 'closed')),
    check ((contacted_at is null) = (plan_kind = '') and (plan_kind = '') = (plan = ''))
);
-- @@
create unique index escalation_open on escalation (ticket_id) where state in ('requested', 'approved', 'contacted');
-- @@
create unique index escalation_run on escalation (ticket_id, run_key) where run_key <> '';
-- @@
create index escalation_ticket on escalation (ticket_id);
-- @@
create index escalation_waiting on escalation (requested_at) where state in ('requested', 'approved', 'contacted');
-- @@
-- Asked for by who works on the ticket, with the four fields of the form; by the system once for each cause.
create trigger escalation_is_asked_for before insert on escalation when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 what is closed is not escalated')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1);
    select raise(abort, 'SV001 an escalation begins without a history')
    where (NEW.rev, NEW.state, NEW.last_action, NEW.level, NEW.comment, NEW.note, NEW.plan_kind) is not
          (1, 'requested', 'requested', 1, '', '', '')
       or coalesce(NEW.decided_at, NEW.decided_by, NEW.acknowledged_at, NEW.contacted_at, NEW.closed_at) is not null
       or NEW.requested_at <> NEW.updated_at or NEW.requested_by is not NEW.updated_by
       or exists (select 1 from escalation e where e.id = NEW.id);
    select raise(abort, 'SV001 an escalation is open already')
    where exists (select 1 from escalation e where e.ticket_id = NEW.ticket_id
                    and (e.state in ('requested', 'approved', 'contacted') or (e.run_key <> '' and e.run_key = NEW.run_key)));
    select raise(abort, 'SV002 this role may not do that')
    where case when NEW.run_key <> '' then NEW.requested_by is not null or NEW.cause not in ('overdue', 'complaint')
               else not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                                where p.id = NEW.requested_by and p.active = 1
                                  and (p.role in ('agent', 'dispatcher', 'supervisor')
                                       or (p.role = 'engineer' and t.engineer_id = p.id))) end;
    select raise(abort, 'SV003 something required is missing')
    where NEW.run_key = '' and (trim(NEW.reason, char(32, 9, 10, 13, 12288)) = ''
       or trim(NEW.progress, char(32, 9, 10, 13, 12288)) = '' or trim(NEW.demand, char(32, 9, 10, 13, 12288)) = ''
       or not exists (select 1 from person p where p.id = NEW.target_id and p.active = 1 and p.role = 'manager'));
end;
-- @@
-- What each action writes; only a supervisor decides, only a department head or higher takes it on (R-253).
create trigger escalation_goes_on before update on escalation when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    select raise(abort, 'SV001 an escalation has no such step')
    where not case NEW.last_action
            when 'approved' then OLD.state = 'requested' and NEW.state = 'approved'
            when 'refused' then OLD.state = 'requested' and NEW.state = 'refused'
            when 'acknowledged' then OLD.state = 'approved' and NEW.state = 'approved' and OLD.acknowledged_at is null
            when 'contacted' then OLD.state = 'approved' and NEW.state = 'contacted'
            when 'next_level' then OLD.state in ('approved', 'contacted') and NEW.state = 'approved'
                                   and NEW.level = OLD.level + 1
            when 'closed' then NEW.state = 'closed' and (OLD.state = 'contacted' or (
                OLD.state in ('requested', 'approved')
                and not exists (select 1 from ticket t where t.id = OLD.ticket_id and t.is_open = 1)))
            else 0 end
       or (NEW.last_action <> 'closed'
           and not exists (select 1 from ticket t where t.id = OLD.ticket_id and t.is_open = 1));
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.ticket_id, NEW.cause, NEW.run_key, NEW.reason, NEW.progress, NEW.demand, NEW.requested_by,
           NEW.requested_at) is not
          (OLD.id, OLD.ticket_id, OLD.cause, OLD.run_key, OLD.reason, OLD.progress, OLD.demand, OLD.requested_by,
           OLD.requested_at)
       or NEW.updated_at < OLD.updated_at
       or (NEW.last_action not in ('approved', 'next_level') and NEW.target_id is not OLD.target_id)
       or (NEW.last_action <> 'next_level' and NEW.level <> OLD.level)
       or (NEW.last_action not in ('approved', 'refused') and NEW.comment <> OLD.comment)
       or (NEW.decided_at, NEW.decided_by) is not (
           case when NEW.last_action in ('approved', 'refused') then NEW.updated_at else OLD.decided_at end,
           case when NEW.last_action in ('approved', 'refused') then NEW.updated_by else OLD.decided_by end)
       or NEW.acknowledged_at is not (case NEW.last_action when 'acknowledged' then NEW.updated_at when 'next_level' then null
                                                           else OLD.acknowledged_at end)
       or NEW.contacted_at is not (case NEW.last_action when 'contacted' then NEW.updated_at when 'next_level' then null
                                                        else OLD.contacted_at end)
       or (NEW.last_action not in ('contacted', 'next_level') and (NEW.plan_kind, NEW.plan) is not (OLD.plan_kind, OLD.plan))
       or NEW.closed_at is not (case when NEW.state = 'closed' then NEW.updated_at end);
    select raise(abort, 'SV002 this role may not do that')
    where exists (select 1 from ticket t where t.id = OLD.ticket_id and t.is_open = 1)
      and not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.role = case when NEW.last_action in ('acknowledged', 'contacted') then 'manager'
                                           else 'supervisor' end
                             or (NEW.last_action in ('next_level', 'closed') and p.role = 'manager')));
    select raise(abort, 'SV003 something required is missing')
    where case NEW.last_action
            when 'refused' then trim(NEW.comment, char(32, 9, 10, 13, 12288)) = ''
            when 'approved' then not exists (select 1 from person p where p.id = NEW.target_id and p.active = 1
                                               and p.role = 'manager')
            when 'contacted' then NEW.plan_kind = '' or trim(NEW.plan, char(32, 9, 10, 13, 12288)) = ''
            when 'next_level' then trim(NEW.note, char(32, 9, 10, 13, 12288)) = '' or NEW.target_id is OLD.target_id
                or not exists (select 1 from person p where p.id = NEW.target_id and p.active = 1 and p.role = 'manager')
            else 0 end;
end;
-- @@
create trigger escalation_asked_for after insert on escalation when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'escalation', NEW.reason, json_object(
        'escalation', NEW.id, 'rev', NEW.rev, 'action', NEW.last_action, 'cause', NEW.cause, 'run', NEW.run_key,
        'level', NEW.level, 'target', NEW.target_id, 'plan', NEW.plan_kind));
end;
-- @@
create trigger escalation_went_on after update on escalation when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'escalation', case NEW.last_action
        when 'approved' then NEW.comment when 'refused' then NEW.comment when 'contacted' then NEW.plan else NEW.note end,
        json_object('escalation', NEW.id, 'rev', NEW.rev, 'action', NEW.last_action, 'cause', NEW.cause, 'run', NEW.run_key,
        'level', NEW.level, 'target', NEW.target_id, 'plan', NEW.plan_kind));
end;
-- @@
create trigger escalation_is_never_deleted before delete on escalation
begin
    select raise(abort, 'SV403 an escalation is never deleted');
end;
-- @@
drop trigger event_is_written_by_who_may;
-- @@
-- What is said of an escalation is its own trigger's, also of a department head's or of nobody's.
create trigger event_is_written_by_who_may before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind not in ('created', 'moved', 'changed', 'escalation')
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.person_id and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'administrator' and NEW.kind = 'note')
                             or (p.role = 'engineer' and t.engineer_id = p.id)));
end;
-- @@
-- An escalation is logged by its own triggers only: one entry for each of its revisions, of what it is.
create trigger escalation_event_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'escalation'
begin
    select raise(abort, 'SV403 an escalation is logged by itself')
    where not exists (select 1 from escalation e
                      where e.id = json_extract(NEW.data, '$.escalation') and e.ticket_id = NEW.ticket_id
                        and e.updated_at = NEW.at and e.updated_by is NEW.person_id
                        and e.rev = json_extract(NEW.data, '$.rev') and e.last_action = json_extract(NEW.data, '$.action'))
       or exists (select 1 from ticket_event x
                  where x.ticket_id = NEW.ticket_id and x.kind = 'escalation'
                    and json_extract(x.data, '$.escalation') = json_extract(NEW.data, '$.escalation')
                    and json_extract(x.data, '$.rev') = json_extract(NEW.data, '$.rev'));
end;
-- @@
-- What is over needs nobody above any more.
create trigger ticket_over_ends_escalation after update on ticket
when (select sealed from center) = 1 and OLD.is_open = 1 and NEW.is_open = 0
begin
    update escalation set state = 'closed', last_action = 'closed', note = '', closed_at = NEW.updated_at, rev = rev + 1,
        updated_at = NEW.updated_at, updated_by = NEW.updated_by
    where ticket_id = NEW.id and state in ('requested', 'approved', 'contacted');
end;
-- @@
-- Who took it on spoke to the customer, too (R-137).
drop view customer_word;
-- @@
create view customer_word as
select e.ticket_id, e.at from ticket_event e
where e.kind = 'told' or (e.kind = 'escalation' and json_extract(e.data, '$.action') = 'contacted')
   or (e.kind = 'moved'
       and exists (select 1 from lifecycle_move m
                   where m.code = e.move and m.from_state = e.from_state and m.replies = 1)
       and not exists (select 1 from ticket_change c
                       where c.ticket_id = e.ticket_id and c.at = e.at and c.move = e.move and c.undone = 1));
-- @@
-- A ticket falls due at another time with whatever is written about it, and whoever takes an escalation on moves it too.
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
                             or (p.role = 'engineer' and OLD.engineer_id = p.id)
                             -- Whoever takes an escalation on writes when it falls due, together with what he did.
                             or (p.role = 'manager' and (NEW.address, NEW.change_note, NEW.first_response_at) is
                                 (OLD.address, OLD.change_note, OLD.first_response_at) and exists (
                                 select 1 from ticket_event e where e.ticket_id = NEW.id and e.at = NEW.updated_at
                                    and e.kind = 'escalation' and e.person_id = p.id))))
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
