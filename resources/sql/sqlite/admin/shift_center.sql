update center set created_at = created_at + :by
