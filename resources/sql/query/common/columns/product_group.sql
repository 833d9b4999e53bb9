t.product_group
