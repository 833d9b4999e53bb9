select coalesce(sum(length(c.bytes)), 0) as stored from attachment_chunk c where c.attachment_id = :attachment_id
