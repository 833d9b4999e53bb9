select id, customer_id, model, product_group, serial, purchased_on, purchase_channel, order_number, place, warranty_until, rev
from device where id = :id
