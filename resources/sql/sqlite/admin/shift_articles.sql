update article set published_at = published_at + :by, review_on = date(review_on, (:by / 86400000) || ' days')
