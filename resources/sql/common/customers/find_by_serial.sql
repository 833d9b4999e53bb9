select c.id, c.rev, c.name, c.level, c.kind, c.industry, c.district, c.address, c.lat, c.lon, c.elderly_home, c.elderly_alone,
       c.note, c.birth_year, c.since
from customer c where c.id in (select d.customer_id from device d where d.serial = :code and d.serial <> '')
   or c.id in (select d.customer_id from device d where d.order_number = :code and d.order_number <> '')
order by c.id limit 20
