-- The account of the official WeChat account that a customer writes from (R-004), and the device that is bound to it.
alter table customer add column wechat text not null default '' check (length(wechat) <= 200);
-- @@
alter table customer add column wechat_device_id integer references device (id);
-- @@
create index customer_wechat on customer (wechat) where wechat <> '';
