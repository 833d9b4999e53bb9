coalesce((select x.grade from ticket_triage x where x.ticket_id = t.id), '')
