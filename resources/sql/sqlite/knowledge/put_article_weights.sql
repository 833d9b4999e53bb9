replace into article_weights (article_id, weights, counted) values (:id, :weights, :counted)
