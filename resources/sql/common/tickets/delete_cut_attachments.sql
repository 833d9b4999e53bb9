-- What was cut off long ago and never came back.
delete from attachment where complete = 0 and created_at < :before
