-- Until the end of the transaction the next leader waits.
select term from leader_lease where term = :term and until > clock_timestamp() for key share
