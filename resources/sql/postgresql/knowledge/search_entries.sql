select id, ticket_id from search_entries(:query, :newest)
