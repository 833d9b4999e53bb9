update contract set device_id = :device_id, title = :title, number = :number, starts_on = :starts_on, ends_on = :ends_on,
    visits = :visits, parts = :parts, remote_days = :remote_days, remote_from = :remote_from, remote_to = :remote_to,
    response = :response, rev = rev + 1
where id = :id and rev = :rev and customer_id = :customer_id
