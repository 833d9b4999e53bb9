select c.id, c.name, c.level, c.industry, c.district, c.address, c.note
from customer c where c.id in (select value from json_each(:ids))
