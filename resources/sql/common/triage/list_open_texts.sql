select t.id, t.number, t.symptom, t.words, t.environment, t.product_group, t.channel, t.category, t.priority,
       coalesce(c.level, '') as customer_level
from ticket t left join customer c on c.id = t.customer_id
where t.is_open = 1 order by t.due_order, t.id limit :most
