update ticket set customer_id = :customer_id, device_id = :device_id, contact_phone = :contact_phone,
    district = :district, address = :address, lat = :lat, lon = :lon, next_due = :next_due, change_note = :change_note, updated_at = :at,
    updated_by = :person_id, rev = rev + 1
where id = :id and rev = :rev
