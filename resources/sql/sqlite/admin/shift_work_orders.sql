update work_order
set assigned_at = assigned_at + :by, started_at = started_at + :by, finished_at = finished_at + :by
