select id, kind, key, payload, attempts, term, last_error, failed_at
from job where state = 'dead' order by id limit 200
