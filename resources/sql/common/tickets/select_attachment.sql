select a.id, a.rev, a.ticket_id, a.name, a.size, a.media_type, a.sha256, a.complete, a.created_at,
       a.created_by, a.removed_at, p.name as author_name, p.name_en as author_name_en
from attachment a left join person p on p.id = a.created_by
where a.id = :id
