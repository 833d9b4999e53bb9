select c.bytes from attachment_chunk c where c.attachment_id = :attachment_id and c.position = :position
