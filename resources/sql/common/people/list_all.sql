select p.id, p.login, p.name, p.name_en, p.role, p.team, p.phone, p.note, p.note_en, p.demo, p.active
from person p order by p.role, p.login
