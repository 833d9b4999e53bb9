-- Of which ticket something is to be said, or was not when its time came.
select r.ticket_id from promise_run r where r.warn_at <= :now order by r.warn_at, r.ticket_id limit 1
