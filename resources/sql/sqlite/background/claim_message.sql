update message set state = 'sending', term = :term, attempts = attempts + 1
where id = (select m.id from message m where m.state = 'waiting' and m.due <= :now order by m.due, m.id limit 1)
returning id, key, channel, address, subject, body, due, attempts, term, last_error
