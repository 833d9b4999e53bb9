update leader_lease
set holder = :holder, term = term + 1, until = cast(round((julianday('now') - 2440587.5) * 86400000) as integer) + :milliseconds
where id = 1 and (until <= cast(round((julianday('now') - 2440587.5) * 86400000) as integer) or holder = :holder)
returning term, until
