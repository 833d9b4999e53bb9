select id, key, channel, address, subject, body, due, attempts, term, last_error, failed_at, created_at
from message where state = 'dead' and id > :after order by id limit 200
