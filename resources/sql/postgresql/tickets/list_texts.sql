select id, symptom, words from ticket where id = any(cast(:ids as bigint[]))
