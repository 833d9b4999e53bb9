select search_articles as id from search_articles(:query, :newest)
