select id, rev, number, kind, product_group, faults, models, body_zh, body_en, causes, verified, rating, used, solved, published_at,
       review_on, state
from article where id in (select value from json_each(:ids))
