({column} is not null and {column} > cast(:number as double precision))
