select article_id as id from article_fault where fault = :fault order by article_id desc limit :newest
