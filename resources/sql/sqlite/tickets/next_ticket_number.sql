update ticket_number set last = last + 1 where id = 1 returning last as id
