update setting_version set effective_from = effective_from + :by, made_at = made_at + :by
