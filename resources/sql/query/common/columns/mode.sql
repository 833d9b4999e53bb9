t.mode
