delete from list_layout where person_id = :person and view = :view
