select set_person_role(:login, :role) as done
