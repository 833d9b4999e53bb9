select n.id, n.customer_id, n.text, n.outcome
from customer_note n where n.id in (select value from json_each(:ids))
