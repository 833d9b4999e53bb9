insert into ticket_search (ticket_id, terms) values (:ticket_id, cast(:terms as tsvector))
