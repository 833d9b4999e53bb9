insert into entry_search (rowid, terms)
select json_extract(value, '$.id'), json_extract(value, '$.terms') from json_each(:documents)
where json_extract(value, '$.terms') <> ''
