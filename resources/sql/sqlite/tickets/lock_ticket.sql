-- One writes at a time anyway.
select id from ticket where id = :id
