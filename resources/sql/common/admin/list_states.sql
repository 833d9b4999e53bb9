select code, zh, en, tone, icon, is_open, position from lifecycle_state order by position
