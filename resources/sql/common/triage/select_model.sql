select body from triage_model where id = :id
