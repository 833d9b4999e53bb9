select count(*) as n from (select t.id from ticket t where {condition} limit :most) found
