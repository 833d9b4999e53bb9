-- What waits for a supervisor's approval (R-151).
select r.* from ticket_row r
where r.is_open = 1 and (r.due_order, r.id) > (:key, :after)
  and r.id in (select e.ticket_id from escalation e where e.state = 'requested')
order by r.due_order, r.id limit :limit
