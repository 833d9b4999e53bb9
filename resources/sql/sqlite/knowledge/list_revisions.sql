select id, rev from article where state = 'published' and id in (select value from json_each(:ids))
