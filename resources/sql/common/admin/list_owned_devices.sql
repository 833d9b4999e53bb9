select d.id, d.model, d.product_group, d.serial, c.id as customer_id, c.name, c.kind, c.district, c.address, c.lat, c.lon,
       c.elderly_home, c.elderly_alone, p.digits
from device d join customer c on c.id = d.customer_id join customer_phone p on p.customer_id = c.id and p.position = 0
order by d.id
