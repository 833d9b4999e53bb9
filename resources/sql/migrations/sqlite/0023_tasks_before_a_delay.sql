-- Before a ticket runs over its time the program behind the windows asks for what is done then: its check list is nobody's
-- (R-064).
drop trigger task_is_made;
-- @@
create trigger task_is_made before insert on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 what is closed is not written')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1);
    select raise(abort, 'SV002 this role may not do that')
    where case when NEW.origin = 'delay'
               then NEW.updated_by is not null or NEW.kind <> 'check' or NEW.checklist <> 'delay' or NEW.owner_id is null
               else not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                                where p.id = NEW.updated_by and p.active = 1
                                  and (p.role in ('agent', 'dispatcher', 'supervisor')
                                       or (p.role = 'engineer' and t.engineer_id = p.id))) end;
    select raise(abort, 'SV001 a task begins without a history')
    where NEW.rev <> 1 or NEW.outcome <> '' or NEW.due_before is not null or NEW.created_at <> NEW.updated_at
       or NEW.created_by is not NEW.updated_by or exists (select 1 from ticket_task k where k.id = NEW.id);
    select raise(abort, 'SV003 something required is missing') where NEW.due_at <= NEW.updated_at;
end;
-- @@
drop trigger event_is_written_by_who_may;
-- @@
-- What is said of an escalation is its own trigger's, also of a department head's or of nobody's; and that of a task which
-- the system asked for.
create trigger event_is_written_by_who_may before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind not in ('created', 'moved', 'changed', 'escalation')
    and not (NEW.kind = 'task' and NEW.person_id is null)
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.person_id and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'administrator' and NEW.kind = 'note')
                             or (p.role = 'engineer' and t.engineer_id = p.id)));
end;
