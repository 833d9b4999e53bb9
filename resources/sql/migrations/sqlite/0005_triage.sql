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
