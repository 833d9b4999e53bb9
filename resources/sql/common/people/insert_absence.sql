insert into absence (person_id, substitute_id, from_at, until_at, created_at)
values (:person_id, :substitute_id, :from_at, :until_at, :created_at)
