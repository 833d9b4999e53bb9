lower({column}) like :pattern escape '!'
