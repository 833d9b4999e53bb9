insert into article_term (term, articles)
select cast(key as integer), value from json_each(:delta) where true
on conflict (term) do update set articles = articles + excluded.articles
