-- How a person looks at a list: which columns, how wide, in which order; and the same kept with a saved view. Open work
-- is read group after group from an index of its own.
create table list_layout (
    person_id integer not null references person (id),
    view text not null check (length(view) between 1 and 60),
    layout text not null check (length(layout) between 1 and 2000),
    updated_at integer not null,
    primary key (person_id, view)
) without rowid;
-- @@
alter table saved_view add column layout text not null default '' check (length(layout) <= 2000);
-- @@
create index ticket_open_priority on ticket (priority_rank, due_order, id) where is_open = 1;
-- @@
create index ticket_open_category on ticket (category, due_order, id) where is_open = 1;
-- @@
create index ticket_open_engineer on ticket (coalesce(engineer_id, 0), due_order, id) where is_open = 1;
-- @@
create index ticket_open_customer on ticket (coalesce(customer_id, 0), due_order, id) where is_open = 1;
