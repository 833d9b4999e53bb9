select s.hash, s.failed, s.locked_until from person_secret s where s.person_id = :person_id
