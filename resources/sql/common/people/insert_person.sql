insert into person (login, name, name_en, role, team, phone, demo, note, note_en)
values (:login, :name, :name_en, :role, :team, :phone, :demo, :note, :note_en)
returning id
