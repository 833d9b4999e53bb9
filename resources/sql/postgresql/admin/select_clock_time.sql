select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint) as now
