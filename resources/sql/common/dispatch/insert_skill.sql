insert into engineer_skill (person_id, skill, rating) values (:person_id, :skill, :rating)
