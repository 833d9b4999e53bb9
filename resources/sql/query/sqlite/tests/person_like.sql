({column} is not null and {column} in (
     select p.id from person p
     where lower(p.name) like :pattern escape '!'
        or p.name_en <> '' and lower(p.name_en) like :pattern escape '!'))
