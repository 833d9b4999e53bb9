select holder, term, until, until > cast(round((julianday('now') - 2440587.5) * 86400000) as integer) as in_force from leader_lease
