select id, rev from article where state = 'published' and id = any(cast(:ids as bigint[]))
