-- On a connection that reads what one engineer was sent to: his are not lost behind newer ones of others.
select rowid as id from ticket_search where ticket_search match :query and rowid in (select ticket_id from work_order)
order by rowid desc limit :newest
