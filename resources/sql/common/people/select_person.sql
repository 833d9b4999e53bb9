select p.id, p.login, p.name, p.name_en, p.role, p.team, p.phone, p.note, p.note_en, p.demo
from person p where p.id = :id
