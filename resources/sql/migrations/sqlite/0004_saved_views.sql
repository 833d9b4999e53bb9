-- Filter lines that are kept under a name, for one person or for everybody of a role.
create table saved_view (
    id integer primary key,
    owner_id integer references person (id),
    role text not null default '' check (role in ('', 'agent', 'dispatcher', 'engineer', 'supervisor', 'manager', 'editor', 'administrator')),
    name text not null check (length(name) between 1 and 60),
    query text not null check (length(query) between 1 and 4000),
    sort text not null default 'newest' check (sort in ('newest', 'due')),
    rev integer not null default 1,
    updated_by integer references person (id),
    updated_at integer not null,
    check ((owner_id is null) <> (role = ''))
);
-- @@
create unique index saved_view_own on saved_view (owner_id, name) where owner_id is not null;
-- @@
create unique index saved_view_role on saved_view (role, name) where role <> '';
-- @@
create index ticket_due on ticket (due_order, id);
-- @@
-- One's own, or a role's by those who lead; what a view is whose never changes.
create trigger saved_view_made before insert on saved_view when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.id = NEW.owner_id or (NEW.role <> '' and p.role in ('supervisor', 'administrator'))));
end;
-- @@
create trigger saved_view_changed before update on saved_view when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where (NEW.id, NEW.owner_id, NEW.role) is not (OLD.id, OLD.owner_id, OLD.role)
       or not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.id = OLD.owner_id or (OLD.role <> '' and p.role in ('supervisor', 'administrator'))));
end;
