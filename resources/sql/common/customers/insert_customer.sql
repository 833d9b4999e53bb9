insert into customer (name, level, kind, industry, district, address, lat, lon, elderly_home, elderly_alone, note,
    birth_year, since)
values (:name, :level, :kind, :industry, :district, :address, :lat, :lon, :elderly_home, :elderly_alone, :note,
    :birth_year, :since)
returning id
