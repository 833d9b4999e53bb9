update person set role = :role, rev = rev + 1 where login = :login and active = 1 returning 1 as done
