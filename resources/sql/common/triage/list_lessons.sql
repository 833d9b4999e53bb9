select t.symptom, t.words, t.environment, t.category, t.fault, t.product_group, t.mood, coalesce(x.subtype, '') as subtype
from ticket t left join ticket_triage x on x.ticket_id = t.id
where t.closed_at is not null and t.state = 'closed' order by t.closed_at desc, t.id desc limit :most
