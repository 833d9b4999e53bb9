select (select count(*) from message where state = 'waiting') as waiting,
       (select count(*) from message where state = 'sending') as sending,
       (select count(*) from message where state = 'dead') as dead,
       (select min(due) from message where state = 'waiting') as oldest
