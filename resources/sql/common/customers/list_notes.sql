select n.id, n.rev, n.customer_id, n.device_id, n.ticket_id, t.number as ticket_number, n.kind, n.text, n.state, n.outcome,
       p.name as person_name, p.name_en as person_name_en, n.at, n.updated_at
from customer_note n left join ticket t on t.id = n.ticket_id left join person p on p.id = n.person_id
where n.customer_id = :customer_id order by n.id
