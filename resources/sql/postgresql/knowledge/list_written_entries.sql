select id, ticket_id, at, kind, text, data from list_written_entries(cast(:ids as bigint[]))
