select f.article_id as id
from article_fault f join article a on a.id = f.article_id
where f.fault = :fault and a.state = 'published'
order by f.article_id desc limit :newest
