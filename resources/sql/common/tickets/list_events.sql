-- The log of a ticket and of those that were merged into it, each with its own number, as one stream.
with recursive stream (id) as (
    select t.id from ticket t where t.id = :ticket_id
    union
    select t.id from ticket t join stream s on t.merged_into = s.id)
select e.id, e.ticket_id, e.at, e.person_id, p.name as person_name, p.name_en as person_name_en, e.kind, e.move,
       e.from_state, e.to_state, e.text, e.data, case when e.ticket_id = :ticket_id then '' else t.number end as source
from ticket_event e join ticket t on t.id = e.ticket_id left join person p on p.id = e.person_id
where e.ticket_id in (select id from stream) order by e.id
