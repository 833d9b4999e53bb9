{column} = :text
