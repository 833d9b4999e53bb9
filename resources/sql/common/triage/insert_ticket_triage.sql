insert into ticket_triage (ticket_id, subtype, grade, proposed_subtype, proposed_grade, proposed_mood, proposed_group, learned)
values (:ticket_id, :subtype, :grade, :proposed_subtype, :proposed_grade, :proposed_mood, :proposed_group, :learned)
