update message set state = 'sent', term = :term, last_error = '', sent_at = :now
where id = :id and state = 'sending' and term = :term
