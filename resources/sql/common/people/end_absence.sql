update absence set until_at = case when from_at > :now then from_at else :now end where person_id = :person_id and until_at > :now and until_at > from_at
