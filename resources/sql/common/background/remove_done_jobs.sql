delete from job where state = 'done' and finished_at < :before
