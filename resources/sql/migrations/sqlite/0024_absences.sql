-- Who is away, and who stands in for him.
create table absence (
    id integer primary key autoincrement,
    person_id integer not null references person (id),
    substitute_id integer not null references person (id),
    from_at integer not null,
    until_at integer not null, -- one that never began ends where it begins
    created_at integer not null,
    check (until_at >= from_at),
    check (substitute_id <> person_id)
);
-- @@
create index absence_person on absence (person_id, until_at);
-- @@
create index absence_substitute on absence (substitute_id, until_at);
-- @@
create trigger absence_is_possible before insert on absence when (select sealed from center) = 1
begin
    select raise(abort, 'SV003 something required is missing')
    where NEW.until_at <= NEW.created_at or NEW.until_at <= NEW.from_at
       or not exists (select 1 from person p where p.id = NEW.substitute_id and p.active = 1);
    select raise(abort, 'SV004 someone saved first')
    where exists (select 1 from absence a where a.person_id = NEW.person_id and a.from_at < NEW.until_at and a.until_at > NEW.from_at
                    and a.until_at > a.from_at);
end;
-- @@
create trigger absence_ends_earlier before update on absence when (select sealed from center) = 1
begin
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.person_id, NEW.substitute_id, NEW.from_at, NEW.created_at) is not
          (OLD.id, OLD.person_id, OLD.substitute_id, OLD.from_at, OLD.created_at)
       or NEW.until_at > OLD.until_at;
end;
-- @@
create trigger absence_is_never_deleted before delete on absence
begin
    select raise(abort, 'SV403 an absence is never deleted');
end;
