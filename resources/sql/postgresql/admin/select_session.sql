-- What the session is set to, however it came to it.
select current_setting('standard_conforming_strings') as standard_conforming_strings,
       pg_client_encoding() as client_encoding, current_setting('server_encoding') as server_encoding,
       current_setting('TimeZone') as time_zone, current_setting('search_path') as search_path
