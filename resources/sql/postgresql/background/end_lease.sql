update leader_lease set until = clock_timestamp()
where id = 1 and holder = :holder and term = :term and until > clock_timestamp()
