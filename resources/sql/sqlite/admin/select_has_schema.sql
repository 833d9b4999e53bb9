select count(*) filter (where name = 'schema_version') as present, count(*) filter (where name <> 'schema_version') as others
from sqlite_master where type = 'table'
