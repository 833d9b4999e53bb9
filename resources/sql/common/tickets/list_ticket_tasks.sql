select k.id, k.rev, k.ticket_id, k.kind, k.origin, k.what, k.department, k.checklist, k.item, k.position, k.owner_id,
       k.due_at, k.due_before, k.created_at, k.created_by, k.done_at, k.outcome, k.note, k.home_id, k.made_rev,
       k.done_rev, o.name as owner_name,
       o.name_en as owner_name_en, d.name as done_by_name, d.name_en as done_by_name_en
from ticket_task k left join person o on o.id = k.owner_id left join person d on d.id = k.done_by
where k.ticket_id = :ticket_id order by k.checklist, k.position, k.due_at, k.id
