insert into ticket_search (rowid, terms) values (:ticket_id, :terms)
