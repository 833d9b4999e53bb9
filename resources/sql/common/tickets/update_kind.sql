update ticket set priority = :priority, priority_rank = :priority_rank, category = :category, fault = :fault,
    change_note = :change_note, updated_at = :at, updated_by = :person_id, rev = rev + 1
where id = :id and rev = :rev
