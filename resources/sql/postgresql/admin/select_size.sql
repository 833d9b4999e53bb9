select pg_database_size(current_database()) as bytes, 'PostgreSQL ' || current_setting('server_version') as engine
