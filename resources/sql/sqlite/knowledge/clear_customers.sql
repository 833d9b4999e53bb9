delete from unindexed where kind = 'customer' and id in (select json_extract(value, '$.id') from json_each(:documents))
