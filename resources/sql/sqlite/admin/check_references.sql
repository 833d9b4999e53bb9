select "table" || ' ' || coalesce(rowid, '') || ' -> ' || parent as finding from pragma_foreign_key_check()
