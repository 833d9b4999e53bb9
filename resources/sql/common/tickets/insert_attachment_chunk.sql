insert into attachment_chunk (attachment_id, position, bytes) values (:attachment_id, :position, :bytes)
