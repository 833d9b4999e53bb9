select channel, recommend, comment, answered_at from survey where ticket_id = :ticket_id
