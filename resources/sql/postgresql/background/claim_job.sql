update job set state = 'running', term = :term, attempts = attempts + 1
where id = (select j.id from job j
            where j.state = 'waiting' and j.run_at <= :now and j.kind = any (string_to_array(:kinds, ','))
            order by j.run_at, j.id limit 1 for update skip locked)
returning id, kind, key, payload, attempts, term, last_error
