delete from unindexed where kind = 'device' and id in (select json_extract(value, '$.id') from json_each(:documents))
