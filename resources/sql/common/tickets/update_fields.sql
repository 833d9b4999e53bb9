update ticket set owner_id = :owner_id, priority = :priority, priority_rank = :priority_rank, category = :category,
    fault = :fault, contact_phone = :contact_phone, address = :address, next_due = :next_due, change_note = :change_note, updated_at = :at,
    updated_by = :person_id, rev = rev + 1
where id = :id and rev = :rev
