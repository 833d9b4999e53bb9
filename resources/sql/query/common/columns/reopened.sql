t.reopened
