select cast(floor(extract(epoch from transaction_timestamp()) * 1000) as bigint) as now
