(select s.mean from survey s where s.ticket_id = t.id)
