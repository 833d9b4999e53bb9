t.model
