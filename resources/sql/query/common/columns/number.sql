t.number
