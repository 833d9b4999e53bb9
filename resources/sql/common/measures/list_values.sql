select value from measure_member
where measure = :measure and created_at >= :from_time and created_at < :to_time and value is not null order by value
