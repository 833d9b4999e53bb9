-- A step whose revision is taken came second and is told so, as on the server.
drop trigger task_is_made_by_its_step;
-- @@
drop trigger task_is_ended_by_its_step;
-- @@
create trigger task_is_made_by_its_step before insert on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first')
    where NEW.made_rev between 1 and (select t.rev from ticket t where t.id = NEW.ticket_id);
    select raise(abort, 'SV006 a step writes its own revision')
    where coalesce(NEW.made_rev, 0) not in (0, (select t.rev + 1 from ticket t where t.id = NEW.ticket_id))
       or NEW.done_rev is not null;
end;
-- @@
create trigger task_is_ended_by_its_step before update on ticket_task when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first')
    where OLD.outcome = '' and NEW.made_rev is OLD.made_rev
      and NEW.done_rev between 1 and (select t.rev from ticket t where t.id = NEW.ticket_id);
    select raise(abort, 'SV006 a step writes its own revision')
    where NEW.made_rev is not OLD.made_rev or (NEW.outcome = '' and NEW.done_rev is not null)
       or (NEW.done_rev is not OLD.done_rev
           and coalesce(NEW.done_rev, 0) not in (0, (select t.rev + 1 from ticket t where t.id = NEW.ticket_id)));
end;
