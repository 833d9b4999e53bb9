update message set state = 'waiting', attempts = 0, due = :now, term = null where id = :id and state = 'dead'
