select rowid as id from article_search where terms match :query order by rowid desc limit :newest
