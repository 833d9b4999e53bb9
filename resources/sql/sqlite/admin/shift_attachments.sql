update attachment
set created_at = created_at + :by, updated_at = updated_at + :by, removed_at = removed_at + :by
