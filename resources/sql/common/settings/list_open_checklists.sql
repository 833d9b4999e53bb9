-- Which check lists are being ticked off on open tickets.
select distinct k.ticket_id, k.checklist
from ticket_task k join ticket t on t.id = k.ticket_id
where t.is_open = 1 and k.kind = 'check' and k.done_at is null
order by k.ticket_id, k.checklist
