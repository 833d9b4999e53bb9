select m.id from measure_member m
where m.measure = :measure and m.created_at >= :from_time and m.created_at < :to_time
  and (:part = '' or (:part = 'hit' and m.hit = 1) or (:part = 'miss' and m.hit <> 1))
  and (:day < 0 or m.day = :day) and (:fault = '' or m.fault = :fault)
  and m.id in (select value from json_each(:ids))
