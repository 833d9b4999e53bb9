select id, key, channel, address, subject, body, due, attempts, term, last_error, failed_at
from message where state = 'dead' order by id limit 200
