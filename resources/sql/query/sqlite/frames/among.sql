select t.id from ticket t where t.id in (select value from json_each(:ids)) and {condition}
