select metric, ordinal, generation, from_at, due_at, ended_at, target_seconds, calendar, rules, pauses, outcome, late, reason, by_hand
from promise_run where ticket_id = :ticket_id
