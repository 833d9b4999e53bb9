select t.id from ticket t where t.id = any(cast(:ids as bigint[])) and {condition}
