select d.id from device_search s cross join device d on d.id = s.rowid where device_search match :query limit :most
