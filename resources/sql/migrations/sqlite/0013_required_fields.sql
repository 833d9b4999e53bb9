-- What the center requires before a ticket comes into a state (R-248) is a setting. The step into that state takes
-- these fields, and is refused while one of them is empty.
create view required_field as
select v.version, json_extract(e.value, '$.state') as state, coalesce(json_extract(e.value, '$.category'), '') as category,
       coalesce(json_extract(e.value, '$.mode'), '') as mode, json_extract(e.value, '$.field') as field
from setting_version v, json_each(v.body, '$.required_fields') e where v.kind = 'required_fields';
-- @@
create trigger ticket_has_what_is_required before update on ticket
when (select sealed from center) = 1 and NEW.state <> OLD.state
    and not (NEW.last_move <> OLD.last_move and NEW.last_move glob 'undo:*')
begin
    select raise(abort, 'SV003 something required is missing')
    from required_field r
    where r.state = NEW.state and r.category in ('', NEW.category) and r.mode in ('', NEW.mode)
      and r.version = (select max(v.version) from setting_version v
                       where v.kind = 'required_fields' and v.effective_from <= NEW.updated_at)
      and trim(coalesce(case r.field
            when 'mode' then NEW.mode when 'address' then NEW.address when 'parts' then NEW.parts
            when 'cause' then NEW.cause when 'solution' then NEW.solution when 'method' then NEW.method
            when 'tools' then NEW.tools when 'test_result' then NEW.test_result
            when 'customer_feedback' then NEW.customer_feedback end, '-'), char(32, 9, 10, 13, 12288)) = '';
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
