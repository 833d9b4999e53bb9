select kind, id from list_unindexed(:most)
