-- How many files list_attachments shows.
with recursive stream (id) as (
    select t.id from ticket t where t.id = :ticket_id
    union
    select m.id from merged_ticket m join stream s on m.merged_into = s.id)
select count(*) as files from stream s join attachment a on a.ticket_id = s.id
where a.complete = 1 and a.removed_at is null
