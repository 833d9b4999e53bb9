({column} is not null and {column} in (
     select p.id from person p
     where lower(p.name collate "C") like :pattern escape '!'
        or p.name_en <> '' and lower(p.name_en collate "C") like :pattern escape '!'))
