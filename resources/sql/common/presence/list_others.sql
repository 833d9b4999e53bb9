-- Writers first; who has the ticket on two desks is there once.
select p.person_id, n.name, n.name_en, max(p.writing) as writing
from presence p join person n on n.id = p.person_id
where p.ticket_id = :ticket and p.person_id <> :person and p.seen_at >= :since
group by p.person_id, n.name, n.name_en
order by max(p.writing) desc, n.name, p.person_id
