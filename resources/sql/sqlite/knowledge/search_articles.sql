select rowid as id from article_search where article_search match :query order by rowid desc limit :newest
