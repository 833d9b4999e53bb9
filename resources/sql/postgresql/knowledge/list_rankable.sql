select a.id, a.rev, a.number, a.product_group, a.faults, a.models, a.verified, a.used, a.solved, w.weights
from article a join article_weights w on w.article_id = a.id
where a.state = 'published' and a.id = any(cast(:ids as bigint[]))
