({column} is not null and {column} < :at)
