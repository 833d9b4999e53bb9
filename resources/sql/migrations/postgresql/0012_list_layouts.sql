-- How a person looks at a list: which columns, how wide, in which order; and the same kept with a saved view. Open work
-- is read group after group from an index of its own.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create table list_layout (
    person_id bigint not null references person (id),
    view text not null check (length(view) between 1 and 60),
    layout text not null check (length(layout) between 1 and 2000),
    updated_at timestamptz not null,
    primary key (person_id, view)
);
-- @@
alter table saved_view add column layout text not null default '' check (length(layout) <= 2000);
-- @@
create index ticket_open_priority on ticket (priority_rank, due_order, id) where is_open = 1;
-- @@
create index ticket_open_state on ticket (state collate "C", due_order, id) where is_open = 1;
-- @@
create index ticket_open_category on ticket (category collate "C", due_order, id) where is_open = 1;
-- @@
create index ticket_open_engineer on ticket (coalesce(engineer_id, 0), due_order, id) where is_open = 1;
-- @@
create index ticket_open_customer on ticket (coalesce(customer_id, 0), due_order, id) where is_open = 1;
-- @@
alter table list_layout enable row level security;
-- @@
create policy list_layout_own on list_layout using (person_id = (select me())) with check (person_id = (select me()));
-- @@
grant select, insert, delete on list_layout to woshou_staff;
-- @@
grant update (layout, updated_at) on list_layout to woshou_staff;
-- @@
grant insert (layout), update (layout) on saved_view to woshou_staff;
-- @@
reset role;
