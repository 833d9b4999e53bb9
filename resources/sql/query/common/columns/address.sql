t.address
