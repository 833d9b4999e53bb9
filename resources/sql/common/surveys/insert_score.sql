insert into survey_score (ticket_id, dimension, score) values (:ticket_id, :dimension, :score)
