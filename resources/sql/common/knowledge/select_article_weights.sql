select weights, counted from article_weights where article_id = :id
