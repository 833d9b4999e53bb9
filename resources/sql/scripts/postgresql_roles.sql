-- For a database administrator, once for each server and database, before "woshouctl db init":
--   woshouctl --database postgresql://HOST/{database} db role-script | psql -h HOST -U postgres
-- Makes the group roles, the role {setup} that sets the center up, and the database. Nobody needs to be a superuser
-- afterwards. Give {setup} a password of its own: \password {setup}
-- The background program signs in with a login of its own, which is in no other group:
--   create role woshoud login in role woshou_background; \password woshoud
do $$
declare
    name text;
begin
    foreach name in array array['owner', 'staff', 'agent', 'dispatcher', 'engineer', 'supervisor', 'manager', 'editor',
                                'administrator', 'background'] loop
        if not exists (select 1 from pg_roles where rolname = 'woshou_' || name) then
            execute format('create role %I nologin', 'woshou_' || name);
        end if;
    end loop;
    foreach name in array array['agent', 'dispatcher', 'engineer', 'supervisor', 'manager', 'editor', 'administrator'] loop
        execute format('grant woshou_staff to %I', 'woshou_' || name);
        execute format('grant %I to woshou_owner with admin option', 'woshou_' || name);
    end loop;
    grant woshou_background to woshou_owner with admin option;
    alter role woshou_owner createrole;
    if not exists (select 1 from pg_roles where rolname = '{setup}') then
        create role {setup} login createrole;
    end if;
    grant woshou_owner to {setup} with admin option;
    grant woshou_staff to {setup};
end $$;
select format('create database %I owner {setup} encoding ''UTF8'' template template0', {literal})
    where not exists (select 1 from pg_database where datname = {literal}) \gexec
alter database {database} owner to {setup};
revoke all on database {database} from public;
grant connect on database {database} to woshou_staff, woshou_background;
