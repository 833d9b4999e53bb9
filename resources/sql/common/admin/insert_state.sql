insert into lifecycle_state (code, zh, en, tone, icon, is_open, position)
values (:code, :zh, :en, :tone, :icon, :is_open, :position)
