select kind, id from list_unindexed(:after_kind, :after_id, :most)
