coalesce((select x.subtype from ticket_triage x where x.ticket_id = t.id), '')
