select c.id, c.rev, c.name, c.level, c.kind, c.industry, c.district, c.address, c.lat, c.lon, c.elderly_home, c.elderly_alone,
       c.note, c.birth_year, c.since, c.wechat, c.wechat_device_id,
       k.key as list_key
from customer_key k join customer c on c.id = k.customer_id
where k.kind = :kind and k.key >= :key_from and k.key < :key_to and (k.key, k.customer_id) > (:after_key, :after_id)
order by k.key, k.customer_id limit :limit
