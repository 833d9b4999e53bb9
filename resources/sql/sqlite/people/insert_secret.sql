insert into person_secret (person_id, hash) values (:person_id, :hash)
