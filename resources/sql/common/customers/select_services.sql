select count(*) as services, coalesce(avg(case when s.mean > 0 then s.mean end), 0) as rating
from ticket t left join survey s on s.ticket_id = t.id where t.customer_id = :customer_id and t.state = 'closed'
