{column} <> 0
