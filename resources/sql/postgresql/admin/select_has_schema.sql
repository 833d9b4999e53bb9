select case when to_regclass('app.schema_version') is null then 0 else 1 end as present,
       case when to_regnamespace('app') is null then 0 else 1 end as others
