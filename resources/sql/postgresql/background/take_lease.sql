update leader_lease
set holder = :holder, term = term + 1, until = clock_timestamp() + :milliseconds * interval '1 millisecond'
where id = 1 and (until <= clock_timestamp() or holder = :holder)
returning term, until
