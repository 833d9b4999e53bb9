select id, note_id from search_customers(:query, :most)
