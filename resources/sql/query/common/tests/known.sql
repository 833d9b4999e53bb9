{column} is not null
