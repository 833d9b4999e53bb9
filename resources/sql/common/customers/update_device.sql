update device set model = :model, product_group = :product_group, serial = :serial, purchased_on = :purchased_on,
    purchase_channel = :purchase_channel, order_number = :order_number, place = :place, warranty_until = :warranty_until,
    rev = rev + 1
where id = :id and rev = :rev and customer_id = :customer_id
