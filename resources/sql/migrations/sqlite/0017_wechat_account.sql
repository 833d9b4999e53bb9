-- The account of the official WeChat account that a customer writes from (R-004), and the device that is bound to it.
alter table customer add column wechat text not null default '' check (length(wechat) <= 200);
-- @@
alter table customer add column wechat_device_id integer references device (id);
-- @@
create trigger customer_begins_without_a_device before insert on customer when NEW.wechat_device_id is not null
begin
    select raise(abort, 'SV006 not a device of this customer');
end;
-- @@
create trigger customer_binds_a_device_of_his before update of wechat_device_id on customer
when NEW.wechat_device_id is not null
begin
    select raise(abort, 'SV006 not a device of this customer')
    where not exists (select 1 from device d where d.id = NEW.wechat_device_id and d.customer_id = NEW.id);
end;
-- @@
create unique index customer_wechat on customer (wechat) where wechat <> '';
