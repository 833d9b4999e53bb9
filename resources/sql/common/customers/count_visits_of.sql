-- How often an engineer was sent to a customer.
select count(*) as visits from work_order w join ticket t on t.id = w.ticket_id
where w.engineer_id = :engineer_id and t.customer_id = :customer_id
