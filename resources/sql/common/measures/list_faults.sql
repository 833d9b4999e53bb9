select fault, count(*) as n from measure_member
where measure = 'tickets_created' and fault <> '' and created_at >= :from_time and created_at < :to_time
group by fault order by n desc, fault
