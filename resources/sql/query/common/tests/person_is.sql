({column} is not null and {column} = :person)
