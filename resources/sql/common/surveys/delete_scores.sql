delete from survey_score where ticket_id = :ticket_id
