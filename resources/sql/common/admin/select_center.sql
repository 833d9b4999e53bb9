select sealed, demo, utc_offset_minutes, created_at from center where id = 1
