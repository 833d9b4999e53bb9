select c.id, 0 as note_id from customer_search s cross join customer c on c.id = s.rowid
where customer_search match :query
union all
select n.customer_id, max(n.id) from note_search s cross join customer_note n on n.id = s.rowid
where note_search match :query group by n.customer_id
limit :most
