select sum(case when owner_id = :person then 1 else 0 end) as mine,
       sum(case when engineer_id = :person then 1 else 0 end) as engineer,
       sum(case when state = 'todispatch' then 1 else 0 end) as dispatch,
       sum(case when state = 'toconfirm' then 1 else 0 end) as confirm,
       sum(case when state = 'tosurvey' then 1 else 0 end) as survey,
       sum(case when next_due < :now then 1 else 0 end) as overdue,
       sum(case when next_due >= :now and next_due < :soon then 1 else 0 end) as due_soon,
       count(*) as open
from ticket where is_open = 1
