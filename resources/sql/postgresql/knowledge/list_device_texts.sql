select d.id, d.customer_id, d.model, d.serial, d.order_number, d.purchase_channel, d.place
from device d where d.id = any(cast(:ids as bigint[]))
