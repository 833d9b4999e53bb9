insert into article_search (article_id, terms) values (:article_id, cast(:terms as tsvector))
