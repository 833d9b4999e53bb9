select c.id, c.rev, c.name, c.level, c.kind, c.industry, c.district, c.address, c.lat, c.lon, c.elderly_home, c.elderly_alone,
       c.note, c.birth_year, c.since
from customer c where c.name >= :name_from and c.name < :name_to order by c.name, c.id limit 20
