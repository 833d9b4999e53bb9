-- Open tickets whose promises an older schema computed.
select t.id from ticket t where t.is_open = 1 and t.id > :after
  and exists (select 1 from promise_run r where r.ticket_id = t.id and r.rules = -1)
order by t.id limit 500
