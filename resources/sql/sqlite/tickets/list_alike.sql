select t.id, t.customer_id, t.contact_phone, t.device_id, coalesce(d.serial, '') as serial, t.fault, t.symptom, t.words,
       t.created_at
from ticket t left join device d on d.id = t.device_id
where t.is_open = 1 and t.created_at >= :since and t.id in (
    select id from ticket where customer_id = :customer_id
    union select id from ticket where device_id = :device_id
    union select own.id from ticket own join customer_phone phone on phone.customer_id = own.customer_id
          where phone.digits = :phone
    union select same.id from ticket same join device named on named.id = same.device_id
          where named.serial = :serial and named.serial <> ''
    union select value from json_each(:ids))
order by t.created_at desc, t.id desc limit 50
