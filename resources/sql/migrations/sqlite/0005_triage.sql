-- Keyword rules that the center keeps itself, classifiers learned from its own tickets, and what triage said about a
-- ticket beyond category, fault and priority: sub-type, grade, mood, product, and what was learned.
create table triage_rule (
    id integer primary key autoincrement,
    rev integer not null default 1,
    position integer not null default 0,
    enabled integer not null default 1 check (enabled in (0, 1)),
    name text not null check (length(name) between 1 and 60),
    any_words text not null default '' check (length(any_words) <= 4000),
    all_words text not null default '' check (length(all_words) <= 4000),
    none_words text not null default '' check (length(none_words) <= 4000),
    product_groups text not null default '' check (length(product_groups) <= 1000),
    channels text not null default '' check (length(channels) <= 1000),
    customer_levels text not null default '' check (length(customer_levels) <= 1000),
    category text not null default '' check (length(category) <= 60),
    subtype text not null default '' check (length(subtype) <= 60),
    fault text not null default '' check (length(fault) <= 60),
    priority text not null default '' check (priority in ('', 'urgent', 'high', 'medium', 'low')),
    grade text not null default '' check (grade in ('', 'routine', 'complex')),
    skill text not null default '' check (length(skill) <= 60),
    mood text not null default '' check (length(mood) <= 60),
    updated_by integer references person (id),
    updated_at integer not null
);
-- @@
create unique index triage_rule_name on triage_rule (name) where enabled = 1;
-- @@
-- What every center begins with (R-044, R-053). That an enterprise's server and an old person living alone come first
-- (R-050, R-051) is built in.
insert into triage_rule (position, name, any_words, product_groups, customer_levels, subtype, priority, grade, skill, mood, updated_at)
values
    (10, '病人、孕妇和婴儿在家', '孕妇 坐月子 婴儿 新生儿 病人 透析 呼吸机 制氧机', 'aircon fridge heater', '', '', 'high', '', '', '', 1767225600000),
    (20, '咨询政策', '保修 质保 三包 包修 过保 退货 换货 退换 退款 发票 收费标准', '', '', '政策解读', '', '', '', '', 1767225600000),
    (30, '咨询用法', '怎么用 如何使用 怎么设置 怎么操作 怎么清洗 怎么安装 怎么开 怎么关 说明书', '', '', '使用方法', '', '', '', '', 1767225600000),
    (40, '咨询功能', '有没有 能不能 支持 兼容 功能 参数 型号 多少钱 价格 报价', '', '', '产品功能', '', '', '', '', 1767225600000),
    (50, '投诉态度', '态度 骂人 推诿 没人管 敷衍 挂电话 服务太差', '', '', '服务态度', '', '', '', '', 1767225600000),
    (60, '投诉迟到', '没送到 还没到 没有来 没来 爽约 延迟 迟迟 超时 拖了', '', '', '配送延迟', '', '', '', '', 1767225600000),
    (70, '投诉质量', '质量 又坏 反复 修不好 翻新 虚假宣传 赔偿', '', '', '产品质量', '', '', '', '', 1767225600000),
    (80, '账号有问题', '账号 登录 密码 验证码 注册', '', '', '账号异常', '', '', '', '', 1767225600000),
    (90, '系统有问题', '系统 软件 升级 死机 蓝屏 报错 宕机 客户端 app', '', '', '系统异常', '', '', '', '', 1767225600000),
    (100, '建议改进服务', '服务 客服 师傅 上门时间 预约', '', '', '服务改进', '', '', '', '', 1767225600000),
    (110, '建议改进产品', '增加 改进 优化 按键 界面 功能', '', '', '功能优化', '', '', '', '', 1767225600000),
    (120, '其余故障', '', '', '', '产品故障', '', '', '', '', 1767225600000),
    (130, '定制设备和行业场景', '定制 非标 二次开发 接口对接 系统集成 生产线 产线 手术室 机房 组网 整栋 全厂 全院 多联机', '', '', '', '', 'complex', '', '', 1767225600000),
    (140, '企业的服务器', '', 'server', 'enterprise', '', '', 'complex', 'server', '', 1767225600000),
    (150, '听起来生气', '太过分 气死 骗子 投诉 曝光 12315 忍无可忍', '', '', '', '', '', '', 'irritated', 1767225600000),
    (160, '听起来着急', '着急 赶紧 马上 尽快 等不了 急用', '', '', '', '', '', '', 'anxious', 1767225600000),
    (170, '听起来失望', '失望 后悔买 再也不买', '', '', '', '', '', '', 'disappointed', 1767225600000),
    (180, '其余都是常规', '', '', '', '', '', 'routine', '', '', 1767225600000);
-- @@
update triage_rule set any_words = replace(any_words, ' ', char(10)), product_groups = replace(product_groups, ' ', char(10));
-- @@
create table triage_model (
    id integer primary key autoincrement,
    name text not null check (length(name) between 1 and 60),
    version integer not null check (version > 0),
    trained_at integer not null,
    trained_by integer references person (id),
    texts integer not null,
    labels integer not null,
    accuracy real not null,
    macro_f1 real not null,
    calibration_error real not null,
    body text not null,
    unique (name, version)
);
-- @@
create table ticket_triage (
    ticket_id integer primary key references ticket (id),
    subtype text not null default '' check (length(subtype) <= 60),
    grade text not null default '' check (grade in ('', 'routine', 'complex')),
    proposed_subtype text not null default '' check (length(proposed_subtype) <= 60),
    proposed_grade text not null default '' check (proposed_grade in ('', 'routine', 'complex')),
    proposed_mood text not null default '' check (length(proposed_mood) <= 60),
    proposed_group text not null default '' check (length(proposed_group) <= 60),
    learned text not null default '' check (length(learned) <= 8000)
);
-- @@
-- Kept by who leads, one version at a time and never thrown away.
create trigger triage_rule_made before insert on triage_rule when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and p.role in ('supervisor', 'administrator'))
       or exists (select 1 from triage_rule r where r.id = NEW.id);
end;
-- @@
create trigger triage_rule_changed before update on triage_rule when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and p.role in ('supervisor', 'administrator'));
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1 or NEW.id <> OLD.id;
end;
-- @@
create trigger triage_rule_is_never_deleted before delete on triage_rule when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a rule is retired, not deleted');
end;
-- @@
create trigger triage_model_made before insert on triage_model when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p where p.id = NEW.trained_by and p.active = 1
                        and p.role in ('supervisor', 'administrator'))
       or exists (select 1 from triage_model m where m.id = NEW.id);
end;
-- @@
create trigger triage_model_is_never_changed before update on triage_model
begin
    select raise(abort, 'SV403 a model is never changed');
end;
-- @@
-- Written together with the ticket, and never again.
create trigger ticket_triage_made before insert on ticket_triage when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 this is written with the ticket')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.rev = 1 and t.created_at = t.updated_at)
       or exists (select 1 from ticket_triage x where x.ticket_id = NEW.ticket_id);
end;
-- @@
create trigger ticket_triage_is_never_changed before update on ticket_triage
begin
    select raise(abort, 'SV403 this is never changed');
end;
-- @@
create trigger ticket_triage_is_never_deleted before delete on ticket_triage
begin
    select raise(abort, 'SV403 this is never changed');
end;
-- @@
drop view measure_member;
-- @@
-- One row for every ticket that a measure counts: hit 1 is the numerator (of NPS: promoters 1, detractors -1).
create view measure_member as
select 'tickets_created' as measure, id, created_at, day, channel, fault, 1 as hit, null as value from measure_ticket
union all
select 'tickets_open', id, created_at, day, channel, fault, 1, null from measure_ticket where is_open = 1
union all
select 'first_response_time', id, created_at, day, channel, fault, response_in_limit, response_ms / 1000.0
from measure_ticket where response_ms is not null
union all
select 'resolution_rate_cohort', id, created_at, day, channel, fault, solved, null from measure_ticket
union all
select 'first_contact_resolution_rate', id, created_at, day, channel, fault, first_contact, null from measure_ticket
where solved = 1
union all
select 'nps', id, created_at, day, channel, fault,
       case when recommend >= 9 then 1 when recommend <= 6 then -1 else 0 end, recommend
from measure_ticket where recommend is not null
union all
select 'csat', id, created_at, day, channel, fault, case when stars >= 4 then 1 else 0 end, stars
from measure_ticket where stars > 0
union all
select 'reopened_rate', id, created_at, day, channel, fault, was_reopened, null
from measure_ticket where resolve_ms is not null or was_reopened = 1
union all
select 'repeat_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when m.fault <> '' and exists (
           select 1 from ticket x join ticket y on y.id = m.id
           where x.device_id = y.device_id and x.fault = y.fault and x.id <> y.id
             and x.created_at < y.created_at and x.created_at >= y.created_at - 604800000) then 1 else 0 end, null
from measure_ticket m
union all
select 'proposal_acceptance_rate', m.id, m.created_at, m.day, m.channel, m.fault,
       case when t.category = t.proposed_category and t.fault = t.proposed_fault and t.priority = t.proposed_priority
            then 1 else 0 end, null
from measure_ticket m join ticket t on t.id = m.id where t.proposed_category <> '';
