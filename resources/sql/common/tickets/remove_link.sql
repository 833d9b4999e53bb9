update ticket_link set removed_at = :at, removed_by = :person_id where id = :id and removed_at is null
