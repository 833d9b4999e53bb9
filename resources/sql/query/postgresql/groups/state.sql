t.state collate "C"
