select id, rev, customer_id, device_id, title, number, starts_on, ends_on, visits, parts, remote_days, remote_from,
       remote_to, response
from contract where customer_id = :customer_id order by ends_on desc, id
