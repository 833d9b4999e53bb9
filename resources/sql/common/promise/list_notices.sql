-- What a person has not seen yet and may be told by now, the newest first.
select n.id, n.ticket_id, t.number, t.symptom, n.kind, n.key, n.data, n.created_at, n.show_at
from notice n join ticket t on t.id = n.ticket_id
where n.person_id = :person_id and n.seen_at is null and n.show_at <= :now
order by n.show_at desc, n.id desc limit 200
