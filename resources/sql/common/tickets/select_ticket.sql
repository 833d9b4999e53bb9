select id, rev,
    number, state, is_open, last_move, move_note, customer_id, device_id, owner_id, engineer_id, channel,
    salesperson, scenario, category, fault, model, product_group, mood, calmed, symptom, words, occurred, frequency,
    environment, tried, mode, expectation, urgency, elderly_home, elderly_alone, business_stopped, summary,
    priority, priority_reason, proposed_priority, proposed_category, proposed_fault, skill, certainty,
    self_check_article, self_check_result, contact_phone, district, address, lat, lon, cause, cause_code,
    solution, method, tools, parts, test_result, customer_feedback, solved_for_good, survey_result,
    callback_due, created_at, updated_at, updated_by, first_response_at, assigned_at, started_at, resolved_at,
    closed_at, respond_due, resolve_due, visit_due, next_due, reopened, merged_into, change_note,
    coalesce(x.subtype, '') as subtype, coalesce(x.grade, '') as grade,
    coalesce(x.proposed_subtype, '') as proposed_subtype, coalesce(x.proposed_grade, '') as proposed_grade,
    coalesce(x.proposed_mood, '') as proposed_mood, coalesce(x.proposed_group, '') as proposed_group,
    coalesce(x.learned, '') as learned
from ticket left join ticket_triage x on x.ticket_id = id where id = :id
