delete from unindexed where kind = 'article' and id = :id
