select id from ticket where number = :number
