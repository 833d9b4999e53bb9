select articles, length from article_total
