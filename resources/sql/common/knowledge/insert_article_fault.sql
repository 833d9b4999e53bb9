insert into article_fault (fault, article_id) values (:fault, :article_id)
