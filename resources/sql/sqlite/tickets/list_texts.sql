select id, symptom, words from ticket where id in (select value from json_each(:ids))
