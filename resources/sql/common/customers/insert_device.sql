insert into device (customer_id, model, product_group, serial, purchased_on, purchase_channel, order_number, place,
    warranty_until)
values (:customer_id, :model, :product_group, :serial, :purchased_on, :purchase_channel, :order_number, :place,
    :warranty_until)
returning id
