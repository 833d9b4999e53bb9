-- Open tickets that are or hold a complaint, each with the complaints about its matter.
select t.id as subject, m.id, m.category, m.reopened, m.is_open, m.created_at
from ticket t join ticket m on m.customer_id = t.customer_id
    and (m.device_id = t.device_id or (t.device_id is null and m.device_id is null and t.fault <> '' and m.fault = t.fault))
where t.is_open = 1 and (t.category = 'complaint' or t.reopened > 0) and (m.category = 'complaint' or m.reopened > 0)
  and t.created_at >= :since and m.created_at >= :since and m.state not in ('withdrawn', 'merged')
order by t.id, m.created_at, m.id
