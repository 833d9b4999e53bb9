update leader_lease set until = clock_timestamp() + :milliseconds * interval '1 millisecond'
where id = 1 and holder = :holder and term = :term and until > clock_timestamp()
returning term, until
