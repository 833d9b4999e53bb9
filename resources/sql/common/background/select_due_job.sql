select 1 as due from job where state = 'waiting' and run_at <= :now limit 1
