t.priority
