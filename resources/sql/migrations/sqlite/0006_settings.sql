-- Versions of what the administrator keeps in the window: each change is a row of its own, with the day from which it
-- holds. The version in force is the highest whose day has come; what a center was set up with comes before the first.
create table setting_version (
    id integer primary key autoincrement,
    kind text not null check (length(kind) between 1 and 40),
    version integer not null check (version > 0),
    effective_from integer not null,
    body text not null check (length(body) between 2 and 1000000),
    note text not null default '' check (length(note) <= 1000),
    author_id integer not null references person (id),
    made_at integer not null,
    unique (kind, version),
    check (effective_from >= made_at)
);
-- @@
create trigger setting_version_made before insert on setting_version when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p
                      where p.id = NEW.author_id and p.active = 1 and p.role = 'administrator');
    select raise(abort, 'SV004 someone saved first')
    where NEW.version <> 1 + (select coalesce(max(v.version), 0) from setting_version v where v.kind = NEW.kind)
       or exists (select 1 from setting_version v where v.id = NEW.id);
end;
-- @@
create trigger setting_version_never_changes before update on setting_version when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a version is never changed');
end;
-- @@
create trigger setting_version_is_never_deleted before delete on setting_version
begin
    select raise(abort, 'SV403 a version is never deleted');
end;
