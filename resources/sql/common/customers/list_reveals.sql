select r.at, r.customer_id, c.name as customer_name, r.reason, p.name as person_name, p.name_en as person_name_en
from reveal_log r left join customer c on c.id = r.customer_id left join person p on p.id = r.person_id
order by r.id desc limit :limit
