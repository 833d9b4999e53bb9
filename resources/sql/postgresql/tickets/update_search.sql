select reindex_ticket(:ticket_id, :terms) as id
