update job set state = 'done', term = :term, last_error = '', finished_at = :now
where id = :id and state = 'running' and term = :term
