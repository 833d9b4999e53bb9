-- Tickets that belong together: links and incidents, tickets merged into another one with the way back, and what every
-- change of a ticket was before, so that it is undone while nothing came after it.
alter table ticket add column merged_into integer references ticket (id);
-- @@
alter table ticket add column change_note text not null default '' check (length(change_note) <= 4000);
-- @@
create index ticket_merged on ticket (merged_into) where merged_into is not null;
-- @@
alter table promise_clock add column cancelled text not null default '' check (cancelled in ('', 'merged', 'undone'));
-- @@
alter table ticket_task add column home_id integer references ticket (id);
-- @@
-- Of a child the other one is its parent: the incident it is a part of (R-149).
create table ticket_link (
    id integer primary key autoincrement,
    ticket_id integer not null references ticket (id),
    other_id integer not null references ticket (id),
    kind text not null check (kind in ('related', 'duplicate', 'child', 'split')),
    at integer not null,
    person_id integer references person (id),
    removed_at integer,
    removed_by integer references person (id),
    check (ticket_id <> other_id),
    check ((removed_at is null) = (removed_by is null))
);
-- @@
create unique index ticket_link_once on ticket_link (ticket_id, other_id, kind) where removed_at is null;
-- @@
create unique index ticket_link_parent on ticket_link (ticket_id) where kind = 'child' and removed_at is null;
-- @@
create index ticket_link_other on ticket_link (other_id);
-- @@
-- One write of a ticket and what it was before, as the database saw it itself.
create table ticket_change (
    id integer primary key autoincrement,
    ticket_id integer not null references ticket (id),
    rev integer not null,
    at integer not null,
    person_id integer references person (id),
    kind text not null check (kind in ('step', 'fields', 'undo', 'other')),
    move text not null default '',
    before text not null,
    undone smallint not null default 0 check (undone in (0, 1)),
    unique (ticket_id, rev)
);
-- @@
drop trigger lifecycle_state_insert_is_fixed;
-- @@
drop trigger lifecycle_move_insert_is_fixed;
-- @@
drop trigger lifecycle_move_role_insert_is_fixed;
-- @@
drop trigger lifecycle_gate_insert_is_fixed;
-- @@
insert into lifecycle_state (code, zh, en, tone, icon, is_open, position)
select 'merged', '已合并', 'Merged', 'neutral', 'st-closed', 0, max(position) + 1 from lifecycle_state
having count(*) > 0;
-- @@
insert into lifecycle_move (code, from_state, to_state, zh, en, own_only, asks, replies, position)
select 'merge', s.code, 'merged', '合并', 'Merge', 0, 'move_note', 0, (select max(position) + 1 from lifecycle_move)
from lifecycle_state s
where s.code in ('created', 'firstline', 'selfcheck', 'callback', 'parts', 'todispatch', 'reopened');
-- @@
insert into lifecycle_move_role (move, role)
select 'merge', r.role from lifecycle_move_role r where r.move = 'withdraw';
-- @@
insert into lifecycle_gate (move, field, answer, position)
select 'merge', 'merged_into', '', 0 from lifecycle_state s where s.code = 'merged';
-- @@
create trigger lifecycle_state_insert_is_fixed before insert on lifecycle_state when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_insert_is_fixed before insert on lifecycle_move when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_role_insert_is_fixed before insert on lifecycle_move_role when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_gate_insert_is_fixed before insert on lifecycle_gate when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
drop view measure_ticket;
-- @@
-- A merged ticket is counted with the one it went into.
create view measure_ticket as
select t.id, t.created_at, t.closed_at, t.channel, t.category, t.fault, t.engineer_id, t.state, t.is_open, t.reopened,
       (t.created_at / 60000 + c.utc_offset_minutes) / 1440 as day,
       t.first_response_at - t.created_at as response_ms,
       case when t.first_response_at <= t.respond_due then 1 else 0 end as response_in_limit,
       t.resolved_at - t.created_at as resolve_ms,
       case when t.solved_for_good = 'yes' then 1 else 0 end as solved,
       case when t.solved_for_good = 'yes' and t.reopened = 0 and t.engineer_id is null then 1 else 0 end as first_contact,
       case when t.reopened > 0 then 1 else 0 end as was_reopened,
       s.recommend, s.mean as stars
from ticket t cross join center c left join survey s on s.ticket_id = t.id
where t.state not in ('withdrawn', 'merged');
-- @@
create trigger link_is_made before insert on ticket_link when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.person_id and p.active = 1
                        and p.role in ('agent', 'dispatcher', 'supervisor'));
    select raise(abort, 'SV001 a link begins without a history')
    where NEW.removed_at is not null or exists (select 1 from ticket_link l where l.id = NEW.id);
    select raise(abort, 'SV001 an incident is no part of another one')
    where NEW.kind = 'child' and exists (
        select 1 from ticket_link l where l.kind = 'child' and l.removed_at is null
          and (l.ticket_id = NEW.other_id or l.other_id = NEW.ticket_id));
end;
-- @@
create trigger link_is_removed_once before update on ticket_link when (select sealed from center) = 1
begin
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.ticket_id, NEW.other_id, NEW.kind, NEW.at, NEW.person_id) is not
          (OLD.id, OLD.ticket_id, OLD.other_id, OLD.kind, OLD.at, OLD.person_id)
       or OLD.removed_at is not null or NEW.removed_at is null;
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.removed_by and p.active = 1
                        and p.role in ('agent', 'dispatcher', 'supervisor'));
end;
-- @@
create trigger link_is_never_deleted before delete on ticket_link
begin
    select raise(abort, 'SV403 a link is never deleted');
end;
-- @@
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
    -- customer was told, and the next due time together with the task that moves it.
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
               and (NEW.first_response_at is not OLD.first_response_at or not exists (
                   select 1 from ticket_task k
                   where k.ticket_id = NEW.id and k.updated_at = NEW.updated_at and k.updated_by is NEW.updated_by)
                    and not exists (
                   select 1 from ticket_event e
                   where e.ticket_id = NEW.id and e.kind = 'unmerged' and e.at = NEW.updated_at))));
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state = OLD.state
      and not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'engineer' and OLD.engineer_id = p.id)));
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
-- @@
-- An undo brings back what was before a change, by who made it or who leads, while nothing came after it that stands.
-- What the customer was told with a step is not taken back.
create trigger ticket_is_undone before update on ticket
when (select sealed from center) = 1 and NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*'
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    select raise(abort, 'SV001 there is nothing to undo')
    where not exists (select 1 from ticket_change c
                      where 'undo:' || c.id = NEW.last_move and c.ticket_id = OLD.id and c.undone = 0
                        and c.kind in ('step', 'fields'));
    select raise(abort, 'SV004 something came after it')
    from ticket_change c join ticket_change x on x.ticket_id = c.ticket_id and x.rev > c.rev
    where 'undo:' || c.id = NEW.last_move and x.undone = 0 and x.kind <> 'undo';
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from ticket_change c join person p on p.id = NEW.updated_by and p.active = 1
                      where 'undo:' || c.id = NEW.last_move
                        and (p.role = 'supervisor'
                             or (p.role in ('agent', 'dispatcher', 'engineer') and c.person_id = p.id)));
    select raise(abort, 'SV001 the customer was told')
    from ticket_change c join lifecycle_move m on m.code = c.move and m.from_state = json_extract(c.before, '$.state')
    where 'undo:' || c.id = NEW.last_move and instr(',' || m.asks || ',', ',told_due,') > 0;
    select raise(abort, 'SV001 the other one was merged as well')
    from ticket t where t.id = OLD.merged_into and t.merged_into is not null;
    select raise(abort, 'SV006 an undo brings back what was')
    from ticket_change c
    where 'undo:' || c.id = NEW.last_move
      and (NEW.id, NEW.number, NEW.channel, NEW.scenario, NEW.model, NEW.product_group, NEW.mood, NEW.calmed,
           NEW.symptom, NEW.words, NEW.occurred, NEW.frequency, NEW.environment, NEW.tried, NEW.expectation,
           NEW.urgency, NEW.elderly_home, NEW.elderly_alone, NEW.business_stopped, NEW.summary, NEW.priority_reason,
           NEW.proposed_priority, NEW.proposed_category, NEW.proposed_fault, NEW.skill, NEW.certainty,
           NEW.created_at, NEW.respond_due, NEW.resolve_due, NEW.visit_due, NEW.state, NEW.is_open, NEW.move_note,
           NEW.engineer_id, NEW.device_id, NEW.mode, NEW.self_check_article, NEW.self_check_result,
           NEW.callback_due, NEW.address, NEW.parts, NEW.cause, NEW.cause_code, NEW.solution, NEW.method, NEW.tools,
           NEW.test_result, NEW.customer_feedback, NEW.solved_for_good, NEW.survey_result, NEW.first_response_at,
           NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at, NEW.next_due, NEW.reopened,
           NEW.merged_into, NEW.change_note, NEW.owner_id, NEW.priority, NEW.priority_rank, NEW.category, NEW.fault,
           NEW.customer_id, NEW.contact_phone, NEW.district, NEW.lat, NEW.lon) is not
          (OLD.id, OLD.number, OLD.channel, OLD.scenario, OLD.model, OLD.product_group, OLD.mood, OLD.calmed,
           OLD.symptom, OLD.words, OLD.occurred, OLD.frequency, OLD.environment, OLD.tried, OLD.expectation,
           OLD.urgency, OLD.elderly_home, OLD.elderly_alone, OLD.business_stopped, OLD.summary, OLD.priority_reason,
           OLD.proposed_priority, OLD.proposed_category, OLD.proposed_fault, OLD.skill, OLD.certainty,
           OLD.created_at, OLD.respond_due, OLD.resolve_due, OLD.visit_due,
           case when json_type(c.before, '$.state') is null then OLD.state else json_extract(c.before, '$.state') end,
           case when json_type(c.before, '$.is_open') is null then OLD.is_open else json_extract(c.before, '$.is_open') end,
           case when json_type(c.before, '$.move_note') is null then OLD.move_note else json_extract(c.before, '$.move_note') end,
           case when json_type(c.before, '$.engineer_id') is null then OLD.engineer_id else json_extract(c.before, '$.engineer_id') end,
           case when json_type(c.before, '$.device_id') is null then OLD.device_id else json_extract(c.before, '$.device_id') end,
           case when json_type(c.before, '$.mode') is null then OLD.mode else json_extract(c.before, '$.mode') end,
           case when json_type(c.before, '$.self_check_article') is null then OLD.self_check_article else json_extract(c.before, '$.self_check_article') end,
           case when json_type(c.before, '$.self_check_result') is null then OLD.self_check_result else json_extract(c.before, '$.self_check_result') end,
           case when json_type(c.before, '$.callback_due') is null then OLD.callback_due else json_extract(c.before, '$.callback_due') end,
           case when json_type(c.before, '$.address') is null then OLD.address else json_extract(c.before, '$.address') end,
           case when json_type(c.before, '$.parts') is null then OLD.parts else json_extract(c.before, '$.parts') end,
           case when json_type(c.before, '$.cause') is null then OLD.cause else json_extract(c.before, '$.cause') end,
           case when json_type(c.before, '$.cause_code') is null then OLD.cause_code else json_extract(c.before, '$.cause_code') end,
           case when json_type(c.before, '$.solution') is null then OLD.solution else json_extract(c.before, '$.solution') end,
           case when json_type(c.before, '$.method') is null then OLD.method else json_extract(c.before, '$.method') end,
           case when json_type(c.before, '$.tools') is null then OLD.tools else json_extract(c.before, '$.tools') end,
           case when json_type(c.before, '$.test_result') is null then OLD.test_result else json_extract(c.before, '$.test_result') end,
           case when json_type(c.before, '$.customer_feedback') is null then OLD.customer_feedback else json_extract(c.before, '$.customer_feedback') end,
           case when json_type(c.before, '$.solved_for_good') is null then OLD.solved_for_good else json_extract(c.before, '$.solved_for_good') end,
           case when json_type(c.before, '$.survey_result') is null then OLD.survey_result else json_extract(c.before, '$.survey_result') end,
           case when json_type(c.before, '$.first_response_at') is null then OLD.first_response_at else json_extract(c.before, '$.first_response_at') end,
           case when json_type(c.before, '$.assigned_at') is null then OLD.assigned_at else json_extract(c.before, '$.assigned_at') end,
           case when json_type(c.before, '$.started_at') is null then OLD.started_at else json_extract(c.before, '$.started_at') end,
           case when json_type(c.before, '$.resolved_at') is null then OLD.resolved_at else json_extract(c.before, '$.resolved_at') end,
           case when json_type(c.before, '$.closed_at') is null then OLD.closed_at else json_extract(c.before, '$.closed_at') end,
           case when json_type(c.before, '$.next_due') is null then OLD.next_due else json_extract(c.before, '$.next_due') end,
           case when json_type(c.before, '$.reopened') is null then OLD.reopened else json_extract(c.before, '$.reopened') end,
           case when json_type(c.before, '$.merged_into') is null then OLD.merged_into else json_extract(c.before, '$.merged_into') end,
           case when json_type(c.before, '$.change_note') is null then OLD.change_note else json_extract(c.before, '$.change_note') end,
           case when json_type(c.before, '$.owner_id') is null then OLD.owner_id else json_extract(c.before, '$.owner_id') end,
           case when json_type(c.before, '$.priority') is null then OLD.priority else json_extract(c.before, '$.priority') end,
           case when json_type(c.before, '$.priority_rank') is null then OLD.priority_rank else json_extract(c.before, '$.priority_rank') end,
           case when json_type(c.before, '$.category') is null then OLD.category else json_extract(c.before, '$.category') end,
           case when json_type(c.before, '$.fault') is null then OLD.fault else json_extract(c.before, '$.fault') end,
           case when json_type(c.before, '$.customer_id') is null then OLD.customer_id else json_extract(c.before, '$.customer_id') end,
           case when json_type(c.before, '$.contact_phone') is null then OLD.contact_phone else json_extract(c.before, '$.contact_phone') end,
           case when json_type(c.before, '$.district') is null then OLD.district else json_extract(c.before, '$.district') end,
           case when json_type(c.before, '$.lat') is null then OLD.lat else json_extract(c.before, '$.lat') end,
           case when json_type(c.before, '$.lon') is null then OLD.lon else json_extract(c.before, '$.lon') end);
end;
-- @@
drop trigger ticket_moved;
-- @@
create trigger ticket_moved after update on ticket when (select sealed from center) = 1
    -- The first answer is logged by the entry that says what the customer was told, a due time by its task.
    and not (NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*')
    and (NEW.state <> OLD.state or NEW.address <> OLD.address
         or (NEW.first_response_at is OLD.first_response_at and NEW.next_due is OLD.next_due))
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
create trigger ticket_undone after update on ticket
when (select sealed from center) = 1 and NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*'
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, data)
    select NEW.id, NEW.updated_at, NEW.updated_by, 'undone', c.move, OLD.state, NEW.state, json_object(
        'change', c.id, 'fields', json(c.before))
    from ticket_change c where 'undo:' || c.id = NEW.last_move;
    update promise_clock set stopped_at = null, cancelled = ''
    where ticket_id = NEW.id and stopped_at = (select c.at from ticket_change c where 'undo:' || c.id = NEW.last_move)
      and started_at < stopped_at;
    update promise_clock set stopped_at = coalesce(stopped_at, NEW.updated_at), cancelled = 'undone'
    where ticket_id = NEW.id and started_at = (select c.at from ticket_change c where 'undo:' || c.id = NEW.last_move);
    update ticket_change set undone = 1 where 'undo:' || id = NEW.last_move;
end;
-- @@
-- What runs for a merged ticket runs no more: neither kept nor broken.
create trigger ticket_merged after update on ticket
when (select sealed from center) = 1 and NEW.state = 'merged' and OLD.state <> 'merged'
begin
    update promise_clock set stopped_at = NEW.updated_at, cancelled = 'merged'
    where ticket_id = NEW.id and stopped_at is null;
end;
-- @@
create trigger ticket_is_recorded after update on ticket when (select sealed from center) = 1
begin
    insert or ignore into ticket_change (ticket_id, rev, at, person_id, kind, move, before)
    select NEW.id, NEW.rev, NEW.updated_at, NEW.updated_by,
           case when NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*' then 'undo'
                when NEW.state <> OLD.state then 'step'
                when (NEW.owner_id, NEW.priority, NEW.priority_rank, NEW.category, NEW.fault, NEW.customer_id,
                      NEW.contact_phone, NEW.district, NEW.lat, NEW.lon, NEW.device_id, NEW.address) is not
                     (OLD.owner_id, OLD.priority, OLD.priority_rank, OLD.category, OLD.fault, OLD.customer_id,
                      OLD.contact_phone, OLD.district, OLD.lat, OLD.lon, OLD.device_id, OLD.address) then 'fields'
                else 'other' end,
           case when NEW.state <> OLD.state then NEW.last_move else '' end,
           coalesce((select json_group_object(f, o) from (
                select 'state' as f, OLD.state as o, NEW.state as n
                union all select 'is_open', OLD.is_open, NEW.is_open
                union all select 'move_note', OLD.move_note, NEW.move_note
                union all select 'engineer_id', OLD.engineer_id, NEW.engineer_id
                union all select 'device_id', OLD.device_id, NEW.device_id
                union all select 'mode', OLD.mode, NEW.mode
                union all select 'self_check_article', OLD.self_check_article, NEW.self_check_article
                union all select 'self_check_result', OLD.self_check_result, NEW.self_check_result
                union all select 'callback_due', OLD.callback_due, NEW.callback_due
                union all select 'address', OLD.address, NEW.address
                union all select 'parts', OLD.parts, NEW.parts
                union all select 'cause', OLD.cause, NEW.cause
                union all select 'cause_code', OLD.cause_code, NEW.cause_code
                union all select 'solution', OLD.solution, NEW.solution
                union all select 'method', OLD.method, NEW.method
                union all select 'tools', OLD.tools, NEW.tools
                union all select 'test_result', OLD.test_result, NEW.test_result
                union all select 'customer_feedback', OLD.customer_feedback, NEW.customer_feedback
                union all select 'solved_for_good', OLD.solved_for_good, NEW.solved_for_good
                union all select 'survey_result', OLD.survey_result, NEW.survey_result
                union all select 'first_response_at', OLD.first_response_at, NEW.first_response_at
                union all select 'assigned_at', OLD.assigned_at, NEW.assigned_at
                union all select 'started_at', OLD.started_at, NEW.started_at
                union all select 'resolved_at', OLD.resolved_at, NEW.resolved_at
                union all select 'closed_at', OLD.closed_at, NEW.closed_at
                union all select 'next_due', OLD.next_due, NEW.next_due
                union all select 'reopened', OLD.reopened, NEW.reopened
                union all select 'merged_into', OLD.merged_into, NEW.merged_into
                union all select 'change_note', OLD.change_note, NEW.change_note
                union all select 'owner_id', OLD.owner_id, NEW.owner_id
                union all select 'priority', OLD.priority, NEW.priority
                union all select 'priority_rank', OLD.priority_rank, NEW.priority_rank
                union all select 'category', OLD.category, NEW.category
                union all select 'fault', OLD.fault, NEW.fault
                union all select 'customer_id', OLD.customer_id, NEW.customer_id
                union all select 'contact_phone', OLD.contact_phone, NEW.contact_phone
                union all select 'district', OLD.district, NEW.district
                union all select 'lat', OLD.lat, NEW.lat
                union all select 'lon', OLD.lon, NEW.lon) where o is not n), '{}');
end;
-- @@
create trigger change_is_undone_once before update on ticket_change
begin
    select raise(abort, 'SV403 what was is never changed')
    where (NEW.id, NEW.ticket_id, NEW.rev, NEW.at, NEW.person_id, NEW.kind, NEW.move, NEW.before) is not
          (OLD.id, OLD.ticket_id, OLD.rev, OLD.at, OLD.person_id, OLD.kind, OLD.move, OLD.before)
       or OLD.undone = 1 or NEW.undone = 0
       or not exists (select 1 from ticket t where t.id = OLD.ticket_id and t.last_move = 'undo:' || OLD.id);
end;
-- @@
create trigger change_is_never_deleted before delete on ticket_change
begin
    select raise(abort, 'SV403 what was is never deleted');
end;
-- @@
create trigger change_tells_the_truth before insert on ticket_change when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a change is recorded by itself')
    where NEW.undone = 1 or exists (select 1 from ticket_change c where c.id = NEW.id)
       or not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.rev = NEW.rev and t.updated_at = NEW.at
                        and t.updated_by is NEW.person_id);
end;
-- @@
create trigger undone_event_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind = 'undone'
begin
    select raise(abort, 'SV403 an undo is logged by itself')
    where not exists (select 1 from ticket t
                      where t.id = NEW.ticket_id and t.updated_at = NEW.at and t.updated_by is NEW.person_id
                        and t.last_move = 'undo:' || json_extract(NEW.data, '$.change'));
end;
-- @@
drop trigger ticket_leads_work_order;
-- @@
create trigger ticket_leads_work_order after update on ticket
when (select sealed from center) = 1 and NEW.state <> OLD.state and NEW.last_move not glob 'undo:*'
begin
    update work_order set state = 'started', started_at = coalesce(started_at, NEW.updated_at), finished_at = null
    where NEW.state = 'doing'
      and id = (select max(w.id) from work_order w where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id
                  and w.state in ('assigned', 'finished'));
    select raise(abort, 'SV001 the ticket has no such work order')
    where NEW.state = 'doing'
      and not exists (select 1 from work_order w where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id
                        and w.state = 'started');
    update work_order set state = 'finished', finished_at = NEW.updated_at
    where OLD.state = 'doing' and NEW.state = 'toconfirm' and ticket_id = NEW.id and state = 'started';
    update work_order set state = 'withdrawn'
    where NEW.state in ('todispatch', 'withdrawn') and ticket_id = NEW.id and state in ('assigned', 'started');
end;
-- @@
-- A step that is undone takes its work order back as well.
create trigger ticket_leads_work_order_back after update on ticket
when (select sealed from center) = 1 and NEW.state <> OLD.state and NEW.last_move <> OLD.last_move
    and NEW.last_move glob 'undo:*'
begin
    update work_order set state = 'withdrawn'
    where OLD.state = 'assigned' and NEW.state = 'todispatch' and ticket_id = NEW.id and state = 'assigned';
    update work_order set state = 'started', finished_at = null
    where OLD.state = 'toconfirm' and NEW.state = 'doing'
      and id = (select max(w.id) from work_order w where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id
                  and w.state = 'finished');
    update work_order set state = 'assigned', started_at = null
    where OLD.state = 'doing' and NEW.state = 'assigned' and ticket_id = NEW.id and state = 'started';
    update work_order set state = 'finished',
        finished_at = (select max(e.at) from ticket_event e where e.ticket_id = NEW.id and e.move = 'resolve')
    where OLD.state = 'doing' and NEW.state = 'reopened' and ticket_id = NEW.id and state = 'started';
    update work_order set state = 'assigned'
    where OLD.state <> 'doing' and NEW.state = 'assigned'
      and id = (select max(w.id) from work_order w where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id
                  and w.state = 'withdrawn');
end;
-- @@
drop trigger work_order_follows;
-- @@
create trigger work_order_follows before update on work_order when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 a work order follows its ticket')
    where (NEW.id, NEW.ticket_id, NEW.engineer_id, NEW.mode, NEW.proposed_engineer_id, NEW.proposed_score, NEW.score,
           NEW.scores, NEW.reason, NEW.assigned_by, NEW.assigned_at) is not
          (OLD.id, OLD.ticket_id, OLD.engineer_id, OLD.mode, OLD.proposed_engineer_id, OLD.proposed_score, OLD.score,
           OLD.scores, OLD.reason, OLD.assigned_by, OLD.assigned_at)
       or not exists (select 1 from ticket t where t.id = NEW.ticket_id and case OLD.state || ' ' || NEW.state
                        when 'assigned started' then t.state = 'doing'
                        when 'finished started' then t.state = 'doing'
                        when 'assigned withdrawn' then t.state in ('todispatch', 'withdrawn')
                        when 'started withdrawn' then t.state in ('todispatch', 'withdrawn')
                        when 'started assigned' then t.state = 'assigned' and t.last_move glob 'undo:*'
                        when 'withdrawn assigned' then t.state = 'assigned' and t.last_move glob 'undo:*'
                        when 'started finished' then t.state = 'toconfirm'
                             or (t.state = 'reopened' and t.last_move glob 'undo:*') end);
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
                        and ((NEW.stopped_at is null and NEW.cancelled = '' and OLD.stopped_at = c.at)
                             or (NEW.cancelled = 'undone' and OLD.started_at = c.at)));
    select raise(abort, 'SV001 a promise goes with its ticket')
    where (NEW.id, NEW.ticket_id, NEW.metric, NEW.started_at, NEW.due_at, NEW.target_seconds, NEW.policy) is not
          (OLD.id, OLD.ticket_id, OLD.metric, OLD.started_at, OLD.due_at, OLD.target_seconds, OLD.policy)
       or (NEW.cancelled = 'merged' and OLD.cancelled = ''
           and not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'merged'))
       or (NEW.stopped_at is not null and OLD.stopped_at is null
           and not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.updated_at = NEW.stopped_at));
end;
-- @@
drop trigger task_changes;
-- @@
create trigger task_changes before update on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.kind, NEW.origin, NEW.what, NEW.department, NEW.checklist, NEW.item, NEW.position,
           NEW.owner_id, NEW.created_at, NEW.created_by) is not
          (OLD.id, OLD.kind, OLD.origin, OLD.what, OLD.department, OLD.checklist, OLD.item, OLD.position,
           OLD.owner_id, OLD.created_at, OLD.created_by)
       or NEW.updated_at < OLD.updated_at
       or NEW.due_before is not (case when NEW.due_at is OLD.due_at then OLD.due_before else OLD.due_at end)
       or NEW.done_at is not (case when NEW.outcome <> '' then NEW.updated_at end)
       or NEW.done_by is not (case when NEW.outcome <> '' then NEW.updated_by end);
    -- A task goes along with the ticket that is merged, and back home with the undo.
    select raise(abort, 'SV006 this never changes')
    where (NEW.ticket_id, NEW.home_id) is not (OLD.ticket_id, OLD.home_id)
      and (NEW.outcome <> OLD.outcome or NEW.due_at is not OLD.due_at or not exists (
           select 1 from ticket t
           where t.updated_at = NEW.updated_at
             and ((t.id = OLD.ticket_id and t.merged_into = NEW.ticket_id
                   and NEW.home_id = coalesce(OLD.home_id, OLD.ticket_id))
                  or (t.id = NEW.ticket_id and t.last_move glob 'undo:*' and OLD.home_id is not null
                      and NEW.home_id is nullif(OLD.home_id, NEW.ticket_id)
                      and exists (select 1 from ticket_change c where 'undo:' || c.id = t.last_move
                                    and c.move = 'merge')))));
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
drop trigger task_changed;
-- @@
create trigger task_changed after update on ticket_task when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, text, data)
    values (NEW.ticket_id, NEW.updated_at, NEW.updated_by, 'task', NEW.note, json_object(
        'task', NEW.id, 'action', case when NEW.ticket_id <> OLD.ticket_id then 'taken'
                               when NEW.outcome <> '' then NEW.outcome
                               when OLD.outcome <> '' then 'undone' else 'moved' end,
        'kind', NEW.kind, 'origin', NEW.origin, 'what', NEW.what,
        'department', NEW.department, 'checklist', NEW.checklist, 'item', NEW.item, 'owner', NEW.owner_id,
        'due', NEW.due_at,
        'due_before', case when NEW.outcome = '' and OLD.outcome = '' and NEW.ticket_id = OLD.ticket_id then OLD.due_at end));
end;
