update ticket_event set at = at + :by
