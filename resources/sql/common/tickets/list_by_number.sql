select id from ticket where number >= :number_from and number < :number_to order by number desc limit :newest
