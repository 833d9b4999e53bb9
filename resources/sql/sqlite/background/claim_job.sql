update job set state = 'running', term = :term, attempts = attempts + 1
where id = (select j.id from job j
            where j.state = 'waiting' and j.run_at <= :now and instr(',' || :kinds || ',', ',' || j.kind || ',') > 0
            order by j.run_at, j.id limit 1)
returning id, kind, key, payload, attempts, term, last_error
