-- Whom a customer wrote to who did not come by a formal channel. What was taken down stays: no role is granted to
-- update the column.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
alter table ticket add column salesperson text not null default '' check (length(salesperson) <= 200);
-- @@
reset role;
