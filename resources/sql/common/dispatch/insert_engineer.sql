insert into engineer (person_id, level, lat, lon, from_minute, to_minute, days_off, vehicle, absent)
values (:person_id, :level, :lat, :lon, :from_minute, :to_minute, :days_off, :vehicle, 0)
