-- What is shown, complete and not removed: of a ticket and of those that were merged into it, each with its own number.
with recursive stream (id, number) as (
    select t.id, cast('' as text) from ticket t where t.id = :ticket_id
    union
    select m.id, m.number from merged_ticket m join stream s on m.merged_into = s.id where m.id <> :ticket_id)
select a.id, a.rev, a.ticket_id, a.name, a.size, a.media_type, a.sha256, a.complete, a.created_at,
       a.created_by, a.removed_at, p.name as author_name, p.name_en as author_name_en, a.thumbnail, s.number as source
from stream s join attachment a on a.ticket_id = s.id left join person p on p.id = a.created_by
where a.complete = 1 and a.removed_at is null
order by a.id
