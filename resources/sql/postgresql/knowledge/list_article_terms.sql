select term, articles from article_term where term = any(cast(:terms as bigint[]))
