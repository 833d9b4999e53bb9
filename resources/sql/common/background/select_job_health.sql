select (select count(*) from job where state = 'waiting') as waiting,
       (select count(*) from job where state = 'running') as running,
       (select count(*) from job where state = 'dead') as dead,
       (select min(run_at) from job where state = 'waiting') as oldest
