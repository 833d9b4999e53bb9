insert into customer (name, level, kind, industry, district, address, lat, lon, elderly_home, elderly_alone, note,
    birth_year, since, wechat, wechat_device_id)
values (:name, :level, :kind, :industry, :district, :address, :lat, :lon, :elderly_home, :elderly_alone, :note,
    :birth_year, :since, :wechat, :wechat_device_id)
returning id
