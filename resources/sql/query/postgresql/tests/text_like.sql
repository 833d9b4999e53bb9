lower({column} collate "C") like :pattern escape '!'
