select term, articles from article_term where term in (select value from json_each(:terms))
