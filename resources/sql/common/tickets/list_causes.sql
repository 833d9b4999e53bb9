select cause_code, cause, count(*) as n, sum(case when self_check_result = 'worked' then 1 else 0 end) as self_checked
from ticket where state = 'closed' and fault = :fault group by cause_code, cause
