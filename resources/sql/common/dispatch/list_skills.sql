select person_id, skill, rating from engineer_skill order by person_id, skill
