select kind, id from unindexed order by kind, id limit :most
