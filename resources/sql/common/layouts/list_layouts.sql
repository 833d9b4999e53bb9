select view, layout from list_layout where person_id = :person
