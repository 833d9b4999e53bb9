-- Open tickets that were to be settled by now, without an open escalation, and for which none was raised yet.
select distinct p.ticket_id from promise_run p join ticket t on t.id = p.ticket_id
where p.ended_at is null and p.due_at < :now and p.metric in ('promised', 'resolve') and t.is_open = 1
  and not exists (select 1 from escalation e where e.ticket_id = p.ticket_id
                    and (e.state in ('requested', 'approved', 'contacted')
                         or e.run_key = p.metric || '/' || p.ordinal || '/' || p.generation))
order by p.ticket_id limit :limit
