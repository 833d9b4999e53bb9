-- What the system raised of a ticket, and whether one is open.
select run_key, case when state in ('requested', 'approved', 'contacted') then 1 else 0 end as is_open
from escalation where ticket_id = :ticket_id
