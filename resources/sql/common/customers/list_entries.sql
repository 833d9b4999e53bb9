-- What was said and done with a customer, of all tickets, and what was changed of the customer's own data.
select x.at, x.ticket_id, x.ticket_number, x.ticket_title, x.channel, x.kind, x.text, x.data, p.name as person_name,
       p.name_en as person_name_en
from (
    select e.at, e.id, t.id as ticket_id, t.number as ticket_number, t.symptom as ticket_title, t.channel, e.kind, e.text,
           e.data, e.person_id
    from ticket t join ticket_event e on e.ticket_id = t.id
    where t.customer_id = :customer_id and e.kind in ('created', 'words', 'told', 'selfcheck', 'survey')
    union all
    select c.at, c.id, cast(null as bigint), '', '', '', c.kind, c.text, c.data, c.person_id
    from customer_event c where c.customer_id = :customer_id
) x left join person p on p.id = x.person_id
order by x.at desc, x.id desc limit :limit
