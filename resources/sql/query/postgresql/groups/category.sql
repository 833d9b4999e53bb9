t.category collate "C"
