select search_tickets as id from search_tickets(:query, :newest)
