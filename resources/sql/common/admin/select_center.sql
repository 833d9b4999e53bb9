select sealed, demo, utc_offset_minutes from center where id = 1
