select id, kind, key, payload, run_at, attempts, term, last_error, failed_at, asked_by, created_at
from job where state = 'dead' and id > :after order by id limit 200
