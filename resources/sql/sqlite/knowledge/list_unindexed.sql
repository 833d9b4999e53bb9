select kind, id from unindexed where (kind, id) > (:after_kind, :after_id) order by kind, id limit :most
