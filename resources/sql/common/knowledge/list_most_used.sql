select id, rev, number, kind, product_group, faults, models, body_zh, body_en, causes, verified, rating, used, solved, published_at,
       review_on
from article where state = 'published' and (:product_group = '' or product_group = :product_group)
order by used desc, number limit :limit
