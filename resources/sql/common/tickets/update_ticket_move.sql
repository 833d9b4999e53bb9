update ticket set
    state = :state, is_open = :is_open, last_move = :last_move, move_note = :move_note,
    engineer_id = :engineer_id, device_id = :device_id, mode = :mode,
    self_check_article = :self_check_article,
    self_check_result = :self_check_result, callback_due = :callback_due, address = :address, parts = :parts,
    cause = :cause, cause_code = :cause_code, solution = :solution, method = :method, tools = :tools,
    test_result = :test_result, customer_feedback = :customer_feedback, solved_for_good = :solved_for_good,
    survey_result = :survey_result, first_response_at = :first_response_at, assigned_at = :assigned_at,
    started_at = :started_at, resolved_at = :resolved_at, closed_at = :closed_at, next_due = :next_due,
    reopened = :reopened, merged_into = :merged_into, updated_at = :updated_at, updated_by = :updated_by,
    rev = rev + 1
where id = :id and rev = :rev
