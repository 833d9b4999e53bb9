update leader_lease set until = cast(round((julianday('now') - 2440587.5) * 86400000) as integer) + :milliseconds
where id = 1 and holder = :holder and term = :term and until > cast(round((julianday('now') - 2440587.5) * 86400000) as integer)
returning term, until
