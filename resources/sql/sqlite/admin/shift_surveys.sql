update survey set answered_at = answered_at + :by
