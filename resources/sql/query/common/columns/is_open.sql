t.is_open
