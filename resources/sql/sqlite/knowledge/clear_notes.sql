delete from unindexed where kind = 'note' and id in (select json_extract(value, '$.id') from json_each(:documents))
