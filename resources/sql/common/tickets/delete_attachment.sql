-- Its chunks go with it.
delete from attachment where id = :id and complete = 0
