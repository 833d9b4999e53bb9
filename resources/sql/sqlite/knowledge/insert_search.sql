insert into article_search (rowid, terms) values (:article_id, :terms)
