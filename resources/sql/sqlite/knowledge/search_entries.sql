-- The index is read from its newest end; an engineer's view of the log leaves out what is not his.
select e.id, e.ticket_id from entry_search s cross join ticket_event e on e.id = s.rowid
where entry_search match :query order by s.rowid desc limit :newest
