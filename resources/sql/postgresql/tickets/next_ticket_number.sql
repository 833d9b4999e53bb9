select next_ticket_number() as id
