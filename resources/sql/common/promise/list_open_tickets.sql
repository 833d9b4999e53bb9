select t.id from ticket t where t.is_open = 1 and t.id > :after order by t.id limit :most
