-- One's own desks that ended without a word.
delete from presence where person_id = :person and seen_at < :before
