update customer_note set text = :text, state = :state, outcome = :outcome, updated_by = :updated_by,
    updated_at = :updated_at, rev = rev + 1
where id = :id and rev = :rev and customer_id = :customer_id
