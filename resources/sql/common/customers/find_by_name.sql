-- One customer may have several keys in the range.
select c.id, c.rev, c.name, c.level, c.kind, c.industry, c.district, c.address, c.lat, c.lon, c.elderly_home, c.elderly_alone,
       c.note, c.birth_year, c.since, c.wechat, c.wechat_device_id
from customer c where c.id in (
    select k.customer_id from customer_key k where k.kind = 'name' and k.key >= :key_from and k.key < :key_to
    order by k.key, k.customer_id limit 100)
order by c.name, c.id limit 20
