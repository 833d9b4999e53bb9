select e.id, e.ticket_id, e.at, e.person_id, p.name as person_name, p.name_en as person_name_en, e.kind, e.move,
       e.from_state, e.to_state, e.text, e.data
from ticket_event e left join person p on p.id = e.person_id
where e.ticket_id = :ticket_id order by e.id
