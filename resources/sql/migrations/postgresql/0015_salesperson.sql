-- Whom a customer wrote to who did not come by a formal channel. What was taken down stays: no role is granted to
-- update the column.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
alter table ticket add column salesperson text not null default '' check (length(salesperson) <= 200);
-- @@
update reference
set body = jsonb_insert(body::jsonb, '{channels,-1}', jsonb_build_object('code', 'private_wechat', 'zh', '销售私人微信',
                        'en', 'Salesperson''s own WeChat', 'icon', 'ch-wechat'), true)::text, version = version + 1
where kind = 'codes' and strpos(body, '"private_wechat"') = 0;
-- @@
reset role;
