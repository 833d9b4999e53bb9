select measure, count(*) as n, sum(case when hit = 1 then 1 else 0 end) as hits,
       sum(case when hit = -1 then 1 else 0 end) as lows, avg(value) as mean
from measure_member where created_at >= :from_time and created_at < :to_time group by measure
