-- The totals in every row; without a term when none of these is known.
select g.articles as all_articles, g.length, t.term, t.articles
from article_total g left join article_term t on t.term = any(cast(:terms as bigint[]))
