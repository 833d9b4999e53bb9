select max(s.answered_at) as answered_at
from ticket mine join ticket t on t.customer_id = mine.customer_id and t.id <> mine.id
join survey s on s.ticket_id = t.id and s.recommend is not null
where mine.id = :ticket_id
