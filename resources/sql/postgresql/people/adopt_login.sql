select adopt_login(:login, :role) as done
