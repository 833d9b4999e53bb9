update customer set name = :name, level = :level, kind = :kind, industry = :industry, district = :district,
    address = :address, lat = :lat, lon = :lon, elderly_home = :elderly_home, elderly_alone = :elderly_alone,
    note = :note, birth_year = :birth_year, since = :since, wechat = :wechat,
    wechat_device_id = :wechat_device_id, rev = rev + 1
where id = :id and rev = :rev
