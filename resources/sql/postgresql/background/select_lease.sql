select holder, term, until, case when until > clock_timestamp() then 1 else 0 end as in_force from leader_lease
