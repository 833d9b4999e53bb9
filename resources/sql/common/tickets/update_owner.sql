update ticket set owner_id = :owner_id, change_note = :change_note, updated_at = :at, updated_by = :person_id, rev = rev + 1
where id = :id and rev = :rev
