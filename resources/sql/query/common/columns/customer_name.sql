c.name
