-- Whoever writes about the ticket at the same time comes after this.
select id from ticket where id = :id for no key update
