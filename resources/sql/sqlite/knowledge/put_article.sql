replace into article_search (rowid, terms) values (:id, :terms)
