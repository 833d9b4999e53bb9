insert into contract (customer_id, device_id, title, number, starts_on, ends_on, visits, parts, remote_days, remote_from,
    remote_to, response)
values (:customer_id, :device_id, :title, :number, :starts_on, :ends_on, :visits, :parts, :remote_days, :remote_from,
    :remote_to, :response)
