update person_secret set failed = :failed, locked_until = :locked_until where person_id = :person_id
