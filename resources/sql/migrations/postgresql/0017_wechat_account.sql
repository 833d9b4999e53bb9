-- The account of the official WeChat account that a customer writes from (R-004), and the device that is bound to it.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
alter table customer add column wechat text collate "C" not null default '' check (length(wechat) <= 200);
-- @@
alter table customer add column wechat_device_id bigint;
-- @@
alter table customer add foreign key (wechat_device_id, id) references device (id, customer_id);
-- @@
create unique index customer_wechat on customer (wechat) where wechat <> '';
-- @@
grant update (wechat, wechat_device_id) on customer to woshou_agent, woshou_supervisor;
-- @@
reset role;
