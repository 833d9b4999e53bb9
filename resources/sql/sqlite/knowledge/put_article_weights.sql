replace into article_weights (article_id, weights) values (:id, :weights)
