select c.id, c.rev, c.name, c.level, c.kind, c.industry, c.district, c.address, c.lat, c.lon, c.elderly_home, c.elderly_alone,
       c.note, c.birth_year, c.since, c.wechat, c.wechat_device_id
from customer c where c.wechat = :wechat and c.wechat <> ''
order by c.id limit 20
