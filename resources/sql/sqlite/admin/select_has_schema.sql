select count(*) as present from sqlite_master where type = 'table' and name = 'schema_version'
