insert into center (id, sealed, demo, utc_offset_minutes, created_at) values (1, 0, :demo, :utc_offset_minutes, :created_at)
