-- Whom a customer wrote to who did not come by a formal channel. What was taken down stays.
alter table ticket add column salesperson text not null default '' check (length(salesperson) <= 200);
-- @@
create trigger ticket_salesperson_stays before update of salesperson on ticket
when NEW.salesperson <> OLD.salesperson
begin
    select raise(abort, 'SV006 this never changes');
end;
