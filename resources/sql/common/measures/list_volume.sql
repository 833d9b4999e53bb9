select day, channel, count(*) as n from measure_member
where measure = 'tickets_created' and created_at >= :from_time and created_at < :to_time
group by day, channel order by day, channel
