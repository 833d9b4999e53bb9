update article_total set articles = articles + :articles, length = length + :length
