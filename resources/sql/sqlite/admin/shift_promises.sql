update promise_clock set started_at = started_at + :by, due_at = due_at + :by, stopped_at = stopped_at + :by
