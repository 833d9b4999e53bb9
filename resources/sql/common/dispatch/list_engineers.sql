select p.id, p.name, p.name_en, p.team, e.level, e.lat, e.lon, e.from_minute, e.to_minute, e.days_off, e.vehicle, e.absent,
       (select count(*) from ticket t where t.engineer_id = p.id and t.is_open = 1
          and t.state in ('assigned', 'doing')) as open_jobs,
       (select count(*) from ticket t where t.engineer_id = p.id and t.state = 'closed' and t.fault = :fault
          and t.closed_at >= :since and :fault <> '') as same_fault,
       (select count(*) from ticket t where t.engineer_id = p.id and t.state = 'closed'
          and t.device_id = :device_id) as same_device,
       (select t.lat from ticket t where t.engineer_id = p.id and t.is_open = 1 and t.state = 'doing' and t.lat <> 0
        order by t.started_at desc limit 1) as job_lat,
       (select t.lon from ticket t where t.engineer_id = p.id and t.is_open = 1 and t.state = 'doing' and t.lat <> 0
        order by t.started_at desc limit 1) as job_lon
from engineer e join person p on p.id = e.person_id
where p.active = 1 order by p.id
