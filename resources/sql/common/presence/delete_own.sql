delete from presence where desk = :desk and person_id = :person
