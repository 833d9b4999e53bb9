t.category
