-- Open tickets as a preview looks at them, with those that were closed since then, page by page.
select t.id, t.rev, t.number, t.state, t.is_open, t.last_move, t.move_note, t.customer_id, t.device_id, t.owner_id,
    t.engineer_id, t.channel, t.salesperson, t.scenario, t.category, t.fault, t.model, t.product_group, t.mood,
    t.calmed, t.symptom, t.words, t.occurred, t.frequency, t.environment, t.tried, t.mode, t.expectation, t.urgency,
    t.elderly_home, t.elderly_alone, t.business_stopped, t.summary, t.priority, t.priority_reason, t.proposed_priority,
    t.proposed_category, t.proposed_fault, t.skill, t.certainty, t.self_check_article, t.self_check_result,
    t.contact_phone, t.district, t.address, t.lat, t.lon, t.cause, t.cause_code, t.solution, t.method, t.tools, t.parts,
    t.test_result, t.customer_feedback, t.solved_for_good, t.survey_result, t.callback_due, t.created_at, t.updated_at,
    t.updated_by, t.first_response_at, t.assigned_at, t.started_at, t.resolved_at, t.closed_at, t.respond_due,
    t.resolve_due, t.visit_due, t.next_due, t.reopened, t.merged_into, t.change_note,
    coalesce(x.subtype, '') as subtype, coalesce(x.grade, '') as grade,
    coalesce(x.proposed_subtype, '') as proposed_subtype, coalesce(x.proposed_grade, '') as proposed_grade,
    coalesce(x.proposed_mood, '') as proposed_mood, coalesce(x.proposed_group, '') as proposed_group,
    coalesce(x.learned, '') as learned, coalesce(c.level, '') as customer_level
from ticket t left join customer c on c.id = t.customer_id left join ticket_triage x on x.ticket_id = t.id
where (t.is_open = 1 or t.closed_at >= :since) and t.id > :after
order by t.id limit 500
