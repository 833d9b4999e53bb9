insert into ticket (
    number, state, is_open, last_move, move_note, customer_id, device_id, owner_id, engineer_id, channel,
    salesperson, scenario, category, fault, model, product_group, mood, calmed, symptom, words, occurred, frequency,
    environment, tried, mode, expectation, urgency, elderly_home, elderly_alone, business_stopped, summary,
    priority, priority_rank, priority_reason, proposed_priority, proposed_category, proposed_fault, skill,
    certainty, self_check_article, self_check_result, contact_phone, district, address, lat, lon, cause,
    cause_code, solution, method, tools, parts, test_result, customer_feedback, solved_for_good, survey_result,
    callback_due, created_at, updated_at, updated_by, first_response_at, assigned_at, started_at, resolved_at,
    closed_at, respond_due, resolve_due, visit_due, next_due, reopened)
values (
    :number, :state, :is_open, :last_move, :move_note, :customer_id, :device_id, :owner_id, :engineer_id,
    :channel, :salesperson, :scenario, :category, :fault, :model, :product_group, :mood, :calmed, :symptom, :words,
    :occurred, :frequency, :environment, :tried, :mode, :expectation, :urgency, :elderly_home, :elderly_alone,
    :business_stopped, :summary, :priority, :priority_rank, :priority_reason, :proposed_priority,
    :proposed_category, :proposed_fault, :skill, :certainty, :self_check_article, :self_check_result,
    :contact_phone, :district, :address, :lat, :lon, :cause, :cause_code, :solution, :method, :tools, :parts,
    :test_result, :customer_feedback, :solved_for_good, :survey_result, :callback_due, :created_at,
    :updated_at, :updated_by, :first_response_at, :assigned_at, :started_at, :resolved_at, :closed_at,
    :respond_due, :resolve_due, :visit_due, :next_due, :reopened)
returning id
