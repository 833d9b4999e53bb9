-- Whom a customer wrote to who did not come by a formal channel. What was taken down stays.
alter table ticket add column salesperson text not null default '' check (length(salesperson) <= 200);
-- @@
create trigger ticket_salesperson_stays before update of salesperson on ticket
when NEW.salesperson <> OLD.salesperson
begin
    select raise(abort, 'SV006 this never changes');
end;
-- @@
update reference
set body = json_insert(body, '$.channels[#]', json_object('code', 'private_wechat', 'zh', '销售私人微信',
                       'en', 'Salesperson''s own WeChat', 'icon', 'ch-wechat')), version = version + 1
where kind = 'codes' and instr(body, '"private_wechat"') = 0;
