select id from disable_person(:login) as id
