t.priority_rank
