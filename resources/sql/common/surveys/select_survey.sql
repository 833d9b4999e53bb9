select channel, recommend, comment from survey where ticket_id = :ticket_id
