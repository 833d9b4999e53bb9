select term from leader_lease where term = :term and until > cast(round((julianday('now') - 2440587.5) * 86400000) as integer)
