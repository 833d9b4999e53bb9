-- Schema 1 of the embedded database. Instants are integer milliseconds UTC, flags 0/1, money integer cents,
-- JSON text. Statements are parted by the marker line. The guards are triggers; they sleep until the center is
-- sealed (after it was filled for the first time) and cannot be put to sleep again.
create table schema_version (
    version integer primary key,
    slug text not null,
    applied_at integer not null
);
-- @@
create table center (
    id integer primary key check (id = 1),
    sealed integer not null default 0 check (sealed in (0, 1)),
    demo integer not null default 0 check (demo in (0, 1)),
    utc_offset_minutes integer not null default 480,
    created_at integer not null
);
-- @@
create trigger center_stays_sealed before update on center when OLD.sealed = 1 and NEW.sealed = 0
begin
    select raise(abort, 'SV007 a center stays sealed');
end;
-- @@
create trigger center_is_never_deleted before delete on center when OLD.sealed = 1
begin
    select raise(abort, 'SV007 a center stays sealed');
end;
-- @@
create trigger center_is_never_replaced before insert on center when (select sealed from center) = 1
begin
    select raise(abort, 'SV007 a center stays sealed');
end;
-- @@
create table reference (
    kind text primary key,
    version integer not null default 1,
    body text not null,
    updated_at integer not null
);
-- @@
create table person (
    id integer primary key,
    login text not null unique check (login <> ''),
    name text not null,
    name_en text not null default '',
    role text not null check (role in ('agent', 'dispatcher', 'engineer', 'supervisor', 'manager', 'editor', 'administrator')),
    team text not null default '',
    phone text not null default '',
    active integer not null default 1,
    demo integer not null default 0,
    note text not null default '',
    note_en text not null default '',
    rev integer not null default 1
);
-- @@
create table person_secret (
    person_id integer primary key references person (id),
    hash text not null,
    failed integer not null default 0,
    locked_until integer
);
-- @@
create table engineer (
    person_id integer primary key references person (id),
    level text not null default 'middle',
    lat real not null,
    lon real not null,
    from_minute integer not null,
    to_minute integer not null,
    days_off text not null default '',
    vehicle text not null default '',
    absent integer not null default 0
);
-- @@
create table engineer_skill (
    person_id integer not null references engineer (person_id),
    skill text not null,
    rating real not null,
    primary key (person_id, skill)
) without rowid;
-- @@
create table customer (
    id integer primary key,
    name text not null check (length(name) between 1 and 200),
    level text not null default '' check (level in ('', 'vip', 'enterprise')),
    kind text not null default 'person' check (kind in ('person', 'firm')),
    industry text not null default '',
    district text not null default '',
    address text not null default '' check (length(address) <= 200),
    lat real not null default 0,
    lon real not null default 0,
    elderly_home integer not null default 0,
    elderly_alone integer not null default 0,
    note text not null default '',
    birth_year integer not null default 0,
    since text,
    rev integer not null default 1
);
-- @@
create index customer_name on customer (name);
-- @@
create table customer_phone (
    customer_id integer not null references customer (id),
    digits text not null,
    position integer not null default 0,
    primary key (customer_id, digits)
) without rowid;
-- @@
create index customer_phone_digits on customer_phone (digits);
-- @@
create table device (
    id integer primary key,
    customer_id integer not null references customer (id),
    model text not null check (length(model) <= 200),
    product_group text not null default '',
    serial text not null default '',
    purchased_on text,
    purchase_channel text not null default '',
    order_number text not null default '',
    place text not null default '',
    warranty_until text,
    rev integer not null default 1,
    unique (id, customer_id)
);
-- @@
create index device_customer on device (customer_id);
-- @@
create index device_serial on device (serial) where serial <> '';
-- @@
create index device_order on device (order_number) where order_number <> '';
-- @@
create table article (
    id integer primary key,
    number text not null unique,
    kind text not null,
    product_group text not null,
    faults text not null default '[]',
    models text not null default '[]',
    body_zh text not null,
    body_en text,
    causes text not null default '[]',
    verified integer not null default 0,
    rating real not null default 0,
    used integer not null default 0,
    solved integer not null default 0,
    state text not null default 'published',
    published_at integer not null,
    review_on text,
    rev integer not null default 1
);
-- @@
create table article_fault (
    fault text not null,
    article_id integer not null references article (id),
    primary key (fault, article_id)
) without rowid;
-- @@
create virtual table article_search using fts5(terms, detail=none,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
create table lifecycle_state (
    code text primary key,
    zh text not null,
    en text not null,
    tone text not null,
    icon text not null,
    is_open integer not null,
    position integer not null
) without rowid;
-- @@
create table lifecycle_move (
    code text not null,
    from_state text not null,
    to_state text not null,
    zh text not null,
    en text not null,
    own_only integer not null default 0,
    asks text not null default '',
    replies integer not null default 0,
    position integer not null,
    primary key (code, from_state)
) without rowid;
-- @@
create table lifecycle_move_role (
    move text not null,
    role text not null,
    primary key (move, role)
) without rowid;
-- @@
create table lifecycle_gate (
    move text not null,
    field text not null,
    answer text not null default '',
    position integer not null default 0,
    primary key (move, field)
) without rowid;
-- @@
create table ticket_number (
    id integer primary key check (id = 1),
    last integer not null
);
-- @@
insert into ticket_number (id, last) values (1, 100000);
-- @@
create table ticket (
    id integer primary key,
    rev integer not null default 1,
    number text not null unique,
    state text not null references lifecycle_state (code),
    is_open integer not null default 1,
    last_move text not null,
    move_note text not null default '' check (length(move_note) <= 4000),
    customer_id integer references customer (id),
    device_id integer references device (id),
    owner_id integer references person (id),
    engineer_id integer references person (id),
    channel text not null,
    scenario text not null default '',
    category text not null default '',
    fault text not null default '',
    model text not null default '',
    product_group text not null default '',
    mood text not null default '',
    calmed integer not null default 0,
    symptom text not null default '' check (length(symptom) <= 200),
    words text not null default '' check (length(words) <= 10000),
    occurred text not null default '' check (length(occurred) <= 200),
    frequency text not null default '',
    environment text not null default '' check (length(environment) <= 4000),
    tried text not null default '' check (length(tried) <= 4000),
    mode text not null default '',
    expectation text not null default '' check (length(expectation) <= 4000),
    urgency integer not null default 1 check (urgency between 0 and 3),
    elderly_home integer not null default 0,
    elderly_alone integer not null default 0,
    business_stopped integer not null default 0,
    summary text not null default '' check (length(summary) <= 4000),
    priority text not null check (priority in ('urgent', 'high', 'medium', 'low')),
    priority_rank integer not null check (priority_rank between 0 and 3),
    priority_reason text not null default '',
    proposed_priority text not null default '',
    proposed_category text not null default '',
    proposed_fault text not null default '',
    skill text not null default '',
    certainty text not null default '',
    self_check_article integer references article (id),
    self_check_result text not null default '' check (self_check_result in ('', 'worked', 'failed')),
    contact_phone text not null default '',
    district text not null default '',
    address text not null default '',
    lat real not null default 0,
    lon real not null default 0,
    cause text not null default '' check (length(cause) <= 4000),
    cause_code text not null default '',
    solution text not null default '' check (length(solution) <= 4000),
    method text not null default '' check (length(method) <= 4000),
    tools text not null default '' check (length(tools) <= 4000),
    parts text not null default '' check (length(parts) <= 4000),
    test_result text not null default '' check (length(test_result) <= 4000),
    customer_feedback text not null default '' check (length(customer_feedback) <= 4000),
    solved_for_good text not null default '' check (solved_for_good in ('', 'yes', 'no')),
    survey_result text not null default '' check (survey_result in ('', 'answered', 'unreachable', 'declined')),
    callback_due integer,
    created_at integer not null,
    updated_at integer not null,
    updated_by integer references person (id),
    first_response_at integer,
    assigned_at integer,
    started_at integer,
    resolved_at integer,
    closed_at integer,
    respond_due integer,
    resolve_due integer,
    visit_due integer,
    next_due integer,
    due_order integer generated always as (coalesce(next_due, 9000000000000)) stored,
    reopened integer not null default 0,
    foreign key (device_id, customer_id) references device (id, customer_id)
);
-- @@
create index ticket_newest on ticket (created_at desc, id desc);
-- @@
create index ticket_open_due on ticket (due_order, id) where is_open = 1;
-- @@
create index ticket_state_due on ticket (state, due_order, id) where is_open = 1;
-- @@
create index ticket_owner_due on ticket (owner_id, due_order, id) where is_open = 1;
-- @@
create index ticket_engineer_due on ticket (engineer_id, due_order, id) where is_open = 1;
-- @@
create index ticket_closed on ticket (closed_at desc, id desc) where closed_at is not null;
-- @@
create index ticket_customer on ticket (customer_id, created_at desc);
-- @@
create index ticket_device on ticket (device_id, created_at desc);
-- @@
create index ticket_fault_cause on ticket (fault, cause_code) where state = 'closed';
-- @@
create index ticket_engineer_fault on ticket (engineer_id, fault) where state = 'closed';
-- @@
create virtual table ticket_search using fts5(terms, detail=none,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn'");
-- @@
create table request (
    key text primary key,
    ticket_id integer,
    person_id integer,
    at integer not null
) without rowid;
-- @@
create table ticket_event (
    id integer primary key autoincrement,
    ticket_id integer not null references ticket (id),
    at integer not null,
    person_id integer references person (id),
    kind text not null,
    move text not null default '',
    from_state text not null default '',
    to_state text not null default '',
    text text not null default '' check (length(text) <= 10000),
    data text not null default ''
);
-- @@
create index ticket_event_ticket on ticket_event (ticket_id, id);
-- @@
create table promise_clock (
    id integer primary key,
    ticket_id integer not null references ticket (id),
    metric text not null,
    started_at integer not null,
    due_at integer not null,
    stopped_at integer,
    target_seconds integer not null check (target_seconds >= 0),
    policy text not null
);
-- @@
create index promise_clock_ticket on promise_clock (ticket_id);
-- @@
create table work_order (
    id integer primary key,
    ticket_id integer not null references ticket (id),
    engineer_id integer not null references person (id),
    mode text not null default '',
    state text not null default 'assigned' check (state in ('assigned', 'started', 'finished', 'withdrawn')),
    proposed_engineer_id integer references person (id),
    proposed_score real,
    score real,
    scores text not null default '',
    reason text not null default '',
    assigned_by integer references person (id),
    assigned_at integer not null,
    started_at integer,
    finished_at integer
);
-- @@
create index work_order_ticket on work_order (ticket_id, id);
-- @@
create index work_order_engineer on work_order (engineer_id, ticket_id);
-- @@
create table survey (
    ticket_id integer primary key references ticket (id),
    answered_at integer not null,
    channel text not null default '',
    recommend integer check (recommend between 0 and 10),
    mean real not null default 0,
    comment text not null default '' check (length(comment) <= 4000)
);
-- @@
create table survey_score (
    ticket_id integer not null references survey (ticket_id),
    dimension text not null,
    score integer not null check (score between 1 and 5),
    primary key (ticket_id, dimension)
) without rowid;
-- @@
create view measure_ticket as
select t.id, t.created_at, t.closed_at, t.channel, t.category, t.fault, t.engineer_id, t.state, t.is_open, t.reopened,
       (t.created_at / 60000 + c.utc_offset_minutes) / 1440 as day,
       t.first_response_at - t.created_at as response_ms,
       case when t.first_response_at <= t.respond_due then 1 else 0 end as response_in_limit,
       t.resolved_at - t.created_at as resolve_ms,
       case when t.solved_for_good = 'yes' then 1 else 0 end as solved,
       case when t.solved_for_good = 'yes' and t.reopened = 0 and t.engineer_id is null then 1 else 0 end as first_contact,
       case when t.reopened > 0 then 1 else 0 end as was_reopened,
       s.recommend, s.mean as stars
from ticket t cross join center c left join survey s on s.ticket_id = t.id
where t.state <> 'withdrawn';
-- @@
create view ticket_row as
select t.id, t.rev, t.number, t.symptom as title, c.name as customer_name, c.level as customer_level, t.state, t.mode,
       t.channel, t.category, t.fault, t.model, t.product_group, t.owner_id, o.name as owner_name, o.name_en as owner_name_en,
       t.engineer_id, e.name as engineer_name, e.name_en as engineer_name_en, t.priority, t.is_open, t.created_at,
       t.next_due, t.closed_at, t.due_order, t.district, t.customer_id, t.device_id, t.cause, t.solution, s.mean as stars
from ticket t
left join customer c on c.id = t.customer_id
left join person o on o.id = t.owner_id
left join person e on e.id = t.engineer_id
left join survey s on s.ticket_id = t.id;
-- @@
-- One row for every ticket that a measure counts: hit 1 is the numerator (of NPS: promoters 1, detractors -1).
-- Aggregates and drill-downs both read it, so they cannot disagree.
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
from measure_ticket m;
-- @@
create trigger event_is_never_changed before update on ticket_event when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the log of a ticket is never changed');
end;
-- @@
create trigger event_is_never_deleted before delete on ticket_event
begin
    select raise(abort, 'SV403 the log of a ticket is never deleted');
end;
-- @@
create trigger ticket_is_never_deleted before delete on ticket
begin
    select raise(abort, 'SV403 a ticket is never deleted');
end;
-- @@
-- "insert or replace" deletes without asking the triggers above, so what is there is never inserted again.
create trigger event_is_never_replaced before insert on ticket_event
begin
    select raise(abort, 'SV403 the log of a ticket is never changed')
    where exists (select 1 from ticket_event e where e.id = NEW.id);
end;
-- @@
create trigger ticket_is_never_replaced before insert on ticket
begin
    select raise(abort, 'SV403 a ticket is never replaced')
    where exists (select 1 from ticket t where t.id = NEW.id or t.number = NEW.number);
end;
-- @@
-- A step is logged by the ticket's own trigger only: its entry says what the ticket is at this instant.
create trigger event_tells_the_truth before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind in ('created', 'moved', 'changed')
begin
    select raise(abort, 'SV403 a step is logged by itself')
    where not exists (select 1 from ticket t
                      where t.id = NEW.ticket_id and t.state = NEW.to_state and t.updated_at = NEW.at
                        and t.updated_by is NEW.person_id
                        and (t.last_move = NEW.move or NEW.kind = 'changed'));
end;
-- @@
create trigger event_is_written_by_who_may before insert on ticket_event
when (select sealed from center) = 1 and NEW.kind not in ('created', 'moved', 'changed')
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join ticket t on t.id = NEW.ticket_id
                      where p.id = NEW.person_id and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'administrator' and NEW.kind = 'note')
                             or (p.role = 'engineer' and t.engineer_id = p.id)));
end;
-- @@
create trigger lifecycle_state_insert_is_fixed before insert on lifecycle_state when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_state_update_is_fixed before update on lifecycle_state when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_state_delete_is_fixed before delete on lifecycle_state when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_insert_is_fixed before insert on lifecycle_move when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_update_is_fixed before update on lifecycle_move when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_delete_is_fixed before delete on lifecycle_move when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_role_insert_is_fixed before insert on lifecycle_move_role when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_role_update_is_fixed before update on lifecycle_move_role when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_move_role_delete_is_fixed before delete on lifecycle_move_role when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_gate_insert_is_fixed before insert on lifecycle_gate when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_gate_update_is_fixed before update on lifecycle_gate when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger lifecycle_gate_delete_is_fixed before delete on lifecycle_gate when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 the life cycle is changed by a new version only');
end;
-- @@
create trigger ticket_begins before insert on ticket when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 a ticket begins in its first state')
    where not exists (select 1 from lifecycle_move m
                      where m.code = 'create' and m.from_state = '' and m.to_state = NEW.state and NEW.last_move = 'create');
    select raise(abort, 'SV001 a ticket begins without a history')
    where NEW.rev <> 1 or NEW.reopened <> 0 or NEW.solved_for_good <> '' or NEW.survey_result <> ''
       or coalesce(NEW.engineer_id, 0) <> 0
       or coalesce(NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at) is not null
       or NEW.created_at <> NEW.updated_at or coalesce(NEW.first_response_at, NEW.updated_at) <> NEW.updated_at;
    select raise(abort, 'SV005 open or not is said by the state')
    where NEW.is_open <> (select s.is_open from lifecycle_state s where s.code = NEW.state);
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join lifecycle_move_role r on r.role = p.role
                      where p.id = NEW.updated_by and p.active = 1 and r.move = 'create');
    select raise(abort, 'SV003 something required is missing')
    from lifecycle_gate g
    where g.move = 'create'
      and trim(coalesce(case g.field
            when 'customer_id' then NEW.customer_id when 'device_id' then NEW.device_id
            when 'engineer_id' then NEW.engineer_id when 'category' then NEW.category when 'fault' then NEW.fault
            when 'mode' then NEW.mode when 'symptom' then NEW.symptom when 'contact_phone' then NEW.contact_phone
            when 'priority' then NEW.priority when 'certainty' then NEW.certainty
            when 'calmed' then nullif(NEW.calmed, 0) when 'address' then NEW.address end, ''), char(32, 9, 10, 13, 12288)) = '';
end;
-- @@
create trigger ticket_moves before update on ticket when (select sealed from center) = 1
begin
    select raise(abort, 'SV004 someone saved first') where NEW.rev <> OLD.rev + 1;
    -- What was taken down at intake stays as it was.
    select raise(abort, 'SV006 this never changes')
    where (NEW.id, NEW.number, NEW.customer_id, NEW.owner_id, NEW.channel, NEW.scenario, NEW.category, NEW.fault,
           NEW.model, NEW.product_group, NEW.mood, NEW.calmed, NEW.symptom, NEW.words, NEW.occurred, NEW.frequency,
           NEW.environment, NEW.tried, NEW.expectation, NEW.urgency, NEW.elderly_home, NEW.elderly_alone,
           NEW.business_stopped, NEW.summary, NEW.priority, NEW.priority_rank, NEW.priority_reason,
           NEW.proposed_priority, NEW.proposed_category, NEW.proposed_fault, NEW.skill, NEW.certainty,
           NEW.contact_phone, NEW.district, NEW.lat, NEW.lon, NEW.created_at, NEW.respond_due, NEW.resolve_due,
           NEW.visit_due) is not
          (OLD.id, OLD.number, OLD.customer_id, OLD.owner_id, OLD.channel, OLD.scenario, OLD.category, OLD.fault,
           OLD.model, OLD.product_group, OLD.mood, OLD.calmed, OLD.symptom, OLD.words, OLD.occurred, OLD.frequency,
           OLD.environment, OLD.tried, OLD.expectation, OLD.urgency, OLD.elderly_home, OLD.elderly_alone,
           OLD.business_stopped, OLD.summary, OLD.priority, OLD.priority_rank, OLD.priority_reason,
           OLD.proposed_priority, OLD.proposed_category, OLD.proposed_fault, OLD.skill, OLD.certainty,
           OLD.contact_phone, OLD.district, OLD.lat, OLD.lon, OLD.created_at, OLD.respond_due, OLD.resolve_due,
           OLD.visit_due);
    select raise(abort, 'SV005 open or not is said by the state')
    where NEW.is_open <> (select s.is_open from lifecycle_state s where s.code = NEW.state);
    select raise(abort, 'SV001 what is closed is not written') where NEW.state = OLD.state and OLD.is_open = 0;
    -- Outside a step only the address is written, and the first answer once, together with the entry that says what
    -- the customer was told.
    select raise(abort, 'SV001 only a step of the life cycle writes this')
    where NEW.state = OLD.state
      and ((NEW.last_move, NEW.move_note, NEW.device_id, NEW.engineer_id, NEW.mode, NEW.self_check_article,
            NEW.self_check_result, NEW.cause, NEW.cause_code, NEW.solution, NEW.method, NEW.tools, NEW.parts,
            NEW.test_result, NEW.customer_feedback, NEW.solved_for_good, NEW.survey_result, NEW.callback_due,
            NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at, NEW.reopened) is not
           (OLD.last_move, OLD.move_note, OLD.device_id, OLD.engineer_id, OLD.mode, OLD.self_check_article,
            OLD.self_check_result, OLD.cause, OLD.cause_code, OLD.solution, OLD.method, OLD.tools, OLD.parts,
            OLD.test_result, OLD.customer_feedback, OLD.solved_for_good, OLD.survey_result, OLD.callback_due,
            OLD.assigned_at, OLD.started_at, OLD.resolved_at, OLD.closed_at, OLD.reopened)
           or ((NEW.first_response_at, NEW.next_due) is not (OLD.first_response_at, OLD.next_due)
               and (OLD.first_response_at is not null or NEW.first_response_at is not NEW.updated_at or not exists (
                   select 1 from ticket_event e
                   where e.ticket_id = NEW.id and e.kind = 'told' and e.at = NEW.updated_at
                     and e.person_id is NEW.updated_by))));
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state = OLD.state
      and not exists (select 1 from person p where p.id = NEW.updated_by and p.active = 1
                        and (p.role in ('agent', 'dispatcher', 'supervisor')
                             or (p.role = 'engineer' and OLD.engineer_id = p.id)));
    select raise(abort, 'SV001 the life cycle has no such step')
    where NEW.state <> OLD.state
      and not exists (select 1 from lifecycle_move m
                      where m.code = NEW.last_move and m.from_state = OLD.state and m.to_state = NEW.state);
    select raise(abort, 'SV002 this role may not do that')
    where NEW.state <> OLD.state
      and not exists (select 1 from person p join lifecycle_move_role r on r.role = p.role
                      join lifecycle_move m on m.code = r.move and m.from_state = OLD.state
                      where p.id = NEW.updated_by and p.active = 1 and r.move = NEW.last_move
                        and (p.role <> 'engineer' or m.own_only = 0 or OLD.engineer_id = p.id));
    select raise(abort, 'SV003 something required is missing')
    from lifecycle_gate g
    where NEW.state <> OLD.state and g.move = NEW.last_move
      and trim(coalesce(case g.field
            when 'customer_id' then NEW.customer_id when 'device_id' then NEW.device_id
            when 'engineer_id' then NEW.engineer_id when 'category' then NEW.category when 'fault' then NEW.fault
            when 'mode' then NEW.mode when 'symptom' then NEW.symptom when 'contact_phone' then NEW.contact_phone
            when 'priority' then NEW.priority when 'certainty' then NEW.certainty
            when 'calmed' then nullif(NEW.calmed, 0) when 'self_check_article' then NEW.self_check_article
            when 'self_check_result' then NEW.self_check_result when 'callback_due' then NEW.callback_due
            when 'address' then NEW.address when 'parts' then NEW.parts when 'cause' then NEW.cause
            when 'solution' then NEW.solution when 'method' then NEW.method when 'tools' then NEW.tools
            when 'test_result' then NEW.test_result when 'customer_feedback' then NEW.customer_feedback
            when 'solved_for_good' then NEW.solved_for_good when 'survey_result' then NEW.survey_result
            when 'move_note' then NEW.move_note end, ''), char(32, 9, 10, 13, 12288)) = '';
    -- A step writes what it asks for or is gated by, and nothing else; a ticket that comes back begins its record anew.
    select raise(abort, 'SV001 this step does not write that')
    from (select 'device_id' as f, OLD.device_id as o, NEW.device_id as n
          union all select 'mode', OLD.mode, NEW.mode
          union all select 'self_check_article', OLD.self_check_article, NEW.self_check_article
          union all select 'self_check_result', OLD.self_check_result, NEW.self_check_result
          union all select 'callback_due', OLD.callback_due, NEW.callback_due
          union all select 'address', OLD.address, NEW.address
          union all select 'parts', OLD.parts, NEW.parts
          union all select 'cause', OLD.cause, NEW.cause
          union all select 'cause', OLD.cause_code, NEW.cause_code -- comes with the cause's name
          union all select 'solution', OLD.solution, NEW.solution
          union all select 'method', OLD.method, NEW.method
          union all select 'tools', OLD.tools, NEW.tools
          union all select 'test_result', OLD.test_result, NEW.test_result
          union all select 'customer_feedback', OLD.customer_feedback, NEW.customer_feedback
          union all select 'solved_for_good', OLD.solved_for_good, NEW.solved_for_good
          union all select 'survey_result', OLD.survey_result, NEW.survey_result) c
    where NEW.state <> OLD.state and c.o is not c.n and not (NEW.state in ('toconfirm', 'reopened') and c.n is '')
      and not exists (select 1 from lifecycle_gate g where g.move = NEW.last_move and g.field = c.f)
      and not exists (select 1 from lifecycle_move m where m.code = NEW.last_move and m.from_state = OLD.state
                        and instr(',' || m.asks || ',', ',' || c.f || ',') > 0);
    select raise(abort, 'SV001 this step does not write that')
    where NEW.state <> OLD.state
      and ((NEW.engineer_id is not OLD.engineer_id and NEW.state not in ('assigned', 'todispatch'))
           or (NEW.state = 'todispatch' and NEW.engineer_id is not null)
           or NEW.reopened <> OLD.reopened + (NEW.state = 'reopened')
           or (NEW.state = 'toconfirm' and NEW.solved_for_good <> '')
           or (NEW.state = 'reopened' and NEW.cause || NEW.cause_code || NEW.solution || NEW.method || NEW.tools
               || NEW.parts || NEW.test_result || NEW.customer_feedback || NEW.survey_result <> '')
           or (NEW.state = 'reopened' and NEW.solved_for_good = 'yes'));
    -- The instants of a step are its own, and which of them it sets is said by the state it leads to.
    select raise(abort, 'SV006 the instants of a step are its own')
    where NEW.state <> OLD.state
      and (NEW.first_response_at, NEW.assigned_at, NEW.started_at, NEW.resolved_at, NEW.closed_at) is not
          (coalesce(OLD.first_response_at, (select NEW.updated_at from lifecycle_move m where m.code = NEW.last_move
                                              and m.from_state = OLD.state and m.replies = 1)),
           case when NEW.state = 'assigned' then NEW.updated_at else OLD.assigned_at end,
           case when NEW.state = 'doing' then coalesce(OLD.started_at, NEW.updated_at) else OLD.started_at end,
           case NEW.state when 'toconfirm' then NEW.updated_at when 'reopened' then null else OLD.resolved_at end,
           case when NEW.is_open = 0 then NEW.updated_at end);
    -- What the gates cannot say by "is filled": the answer that fits, the promise that lies ahead, the engineer who
    -- was really sent, the verdict that was really given.
    select raise(abort, 'SV003 something required is missing')
    where NEW.state <> OLD.state
      and (exists (select 1 from lifecycle_gate g where g.move = NEW.last_move and g.answer <> ''
                     and case g.field when 'solved_for_good' then NEW.solved_for_good
                                      when 'self_check_result' then NEW.self_check_result end is not g.answer)
           or (NEW.state = 'callback' and NEW.callback_due <= NEW.updated_at)
           or (NEW.state = 'assigned' and not exists (
               select 1 from work_order w join engineer e on e.person_id = w.engineer_id
               join person p on p.id = e.person_id and p.active = 1
               where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id and w.state = 'assigned'))
           or (NEW.state = 'closed' and NEW.survey_result = 'answered' and not exists (
               select 1 from survey s where s.ticket_id = NEW.id and s.answered_at >= NEW.resolved_at)));
end;
-- @@
create trigger ticket_begun after insert on ticket when (select sealed from center) = 1
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, to_state, text)
    values (NEW.id, NEW.updated_at, NEW.updated_by, 'created', NEW.last_move, NEW.state, NEW.symptom);
end;
-- @@
create trigger ticket_moved after update on ticket when (select sealed from center) = 1
    -- The first answer is logged by the entry that says what the customer was told.
    and (NEW.state <> OLD.state or NEW.first_response_at is OLD.first_response_at)
begin
    insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state, text, data)
    values (NEW.id, NEW.updated_at, NEW.updated_by, case when NEW.state <> OLD.state then 'moved' else 'changed' end,
            case when NEW.state <> OLD.state then NEW.last_move else '' end, OLD.state, NEW.state,
            case when NEW.state <> OLD.state then NEW.move_note else '' end,
            coalesce((select json_group_object(f, json_array(o, n)) from (
                select 'engineer_id' as f, OLD.engineer_id as o, NEW.engineer_id as n
                union all select 'device_id', OLD.device_id, NEW.device_id
                union all select 'mode', OLD.mode, NEW.mode
                union all select 'cause', OLD.cause, NEW.cause
                union all select 'solution', OLD.solution, NEW.solution
                union all select 'method', OLD.method, NEW.method
                union all select 'tools', OLD.tools, NEW.tools
                union all select 'parts', OLD.parts, NEW.parts
                union all select 'test_result', OLD.test_result, NEW.test_result
                union all select 'customer_feedback', OLD.customer_feedback, NEW.customer_feedback
                union all select 'self_check_result', OLD.self_check_result, NEW.self_check_result
                union all select 'solved_for_good', OLD.solved_for_good, NEW.solved_for_good
                union all select 'survey_result', OLD.survey_result, NEW.survey_result
                union all select 'address', OLD.address, NEW.address
                union all select 'callback_due', OLD.callback_due, NEW.callback_due) where o is not n), '{}'));
end;
-- @@
-- The work order follows its ticket by itself: no step leaves it behind, and nobody moves it by hand.
create trigger ticket_leads_work_order after update on ticket
when (select sealed from center) = 1 and NEW.state <> OLD.state
begin
    update work_order set state = 'started', started_at = coalesce(started_at, NEW.updated_at), finished_at = null
    where NEW.state = 'doing'
      and id = (select max(w.id) from work_order w where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id
                  and w.state in ('assigned', 'finished'));
    select raise(abort, 'SV001 the ticket has no such work order')
    where NEW.state = 'doing'
      and not exists (select 1 from work_order w where w.ticket_id = NEW.id and w.engineer_id = NEW.engineer_id
                        and w.state = 'started');
    update work_order set state = 'finished', finished_at = NEW.updated_at
    where OLD.state = 'doing' and NEW.state = 'toconfirm' and ticket_id = NEW.id and state = 'started';
    update work_order set state = 'withdrawn'
    where NEW.state in ('todispatch', 'withdrawn') and ticket_id = NEW.id and state in ('assigned', 'started');
end;
-- @@
create trigger work_order_is_made before insert on work_order when (select sealed from center) = 1
begin
    select raise(abort, 'SV002 this role may not do that')
    where not exists (select 1 from person p join lifecycle_move_role r on r.role = p.role
                      where p.id = NEW.assigned_by and p.active = 1 and r.move = 'assign');
    select raise(abort, 'SV001 the ticket does not wait for dispatch')
    where NEW.state <> 'assigned' or NEW.started_at is not null or NEW.finished_at is not null
       or not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'todispatch')
       or exists (select 1 from work_order w where w.id = NEW.id);
end;
-- @@
create trigger work_order_follows before update on work_order when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 a work order follows its ticket')
    where (NEW.id, NEW.ticket_id, NEW.engineer_id, NEW.mode, NEW.proposed_engineer_id, NEW.proposed_score, NEW.score,
           NEW.scores, NEW.reason, NEW.assigned_by, NEW.assigned_at) is not
          (OLD.id, OLD.ticket_id, OLD.engineer_id, OLD.mode, OLD.proposed_engineer_id, OLD.proposed_score, OLD.score,
           OLD.scores, OLD.reason, OLD.assigned_by, OLD.assigned_at)
       or not exists (select 1 from ticket t where t.id = NEW.ticket_id and case OLD.state || ' ' || NEW.state
                        when 'assigned started' then t.state = 'doing'
                        when 'finished started' then t.state = 'doing'
                        when 'started finished' then t.state = 'toconfirm'
                        when 'assigned withdrawn' then t.state in ('todispatch', 'withdrawn')
                        when 'started withdrawn' then t.state in ('todispatch', 'withdrawn') end);
end;
-- @@
create trigger work_order_is_never_deleted before delete on work_order when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a work order is never deleted');
end;
-- @@
create trigger survey_insert_when_due before insert on survey when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 the return visit is not due')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'tosurvey');
end;
-- @@
create trigger survey_update_when_due before update on survey when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 the return visit is not due')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'tosurvey');
end;
-- @@
create trigger survey_delete_when_due before delete on survey when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 the return visit is not due')
    where not exists (select 1 from ticket t where t.id = OLD.ticket_id and t.state = 'tosurvey');
end;
-- @@
create trigger survey_score_insert_when_due before insert on survey_score when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 the return visit is not due')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'tosurvey');
end;
-- @@
create trigger survey_score_update_when_due before update on survey_score when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 the return visit is not due')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.state = 'tosurvey');
end;
-- @@
create trigger survey_score_delete_when_due before delete on survey_score when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 the return visit is not due')
    where not exists (select 1 from ticket t where t.id = OLD.ticket_id and t.state = 'tosurvey');
end;
-- @@
-- A promise is given when a ticket begins or comes back, or when a transfer settles how it is done; it runs from that
-- moment, and is stopped once, together with what happens to the ticket.
create trigger promise_is_given before insert on promise_clock when (select sealed from center) = 1
begin
    select raise(abort, 'SV001 no promise is due')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.is_open = 1
                        and (t.rev = 1 or t.state = 'reopened' or t.last_move = 'transfer'));
    select raise(abort, 'SV001 a promise goes with its ticket')
    where not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.updated_at = NEW.started_at)
       or NEW.due_at <> NEW.started_at + 1000 * NEW.target_seconds
       or coalesce(NEW.stopped_at, NEW.started_at) <> NEW.started_at
       or exists (select 1 from promise_clock p where p.id = NEW.id);
end;
-- @@
create trigger promise_is_stopped_once before update on promise_clock when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a promise is stopped once') where OLD.stopped_at is not null or NEW.stopped_at is null;
    select raise(abort, 'SV001 a promise goes with its ticket')
    where (NEW.id, NEW.ticket_id, NEW.metric, NEW.started_at, NEW.due_at, NEW.target_seconds, NEW.policy) is not
          (OLD.id, OLD.ticket_id, OLD.metric, OLD.started_at, OLD.due_at, OLD.target_seconds, OLD.policy)
       or not exists (select 1 from ticket t where t.id = NEW.ticket_id and t.updated_at = NEW.stopped_at);
end;
-- @@
create trigger promise_is_never_deleted before delete on promise_clock when (select sealed from center) = 1
begin
    select raise(abort, 'SV403 a promise is never deleted');
end;
