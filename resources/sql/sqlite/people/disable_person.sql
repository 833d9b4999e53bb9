update person set active = 0, rev = rev + 1 where login = :login and active = 1 returning 1 as done
