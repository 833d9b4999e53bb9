select id, ticket_id from search_entries_of(:query, cast(:ids as bigint[]))
