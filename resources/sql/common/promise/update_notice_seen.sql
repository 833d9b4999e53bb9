update notice set seen_at = :now where id = :id and person_id = :person_id and seen_at is null
