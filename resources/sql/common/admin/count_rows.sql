select (select count(*) from ticket) as tickets, (select count(*) from customer) as customers,
       (select count(*) from article) as articles, (select count(*) from person where active = 1) as people
