select last_error, failed_at from (
    select last_error, failed_at from job where state in ('waiting', 'running', 'dead') and failed_at is not null
    union all
    select last_error, failed_at from message where state in ('waiting', 'sending', 'dead') and failed_at is not null
) failed order by failed_at desc limit 1
