-- What the ranking needs of an article stands beside it: its words may be long, and a hundred of them are ranked at
-- every key.
create table article_weights (
    article_id integer primary key references article (id) on delete cascade,
    weights blob not null
);
-- @@
create temp table was_unindexed as select kind, id from unindexed union all select 'article', id from article;
-- @@
drop table unindexed;
-- @@
create table unindexed (
    kind text not null check (kind in ('entry', 'customer', 'note', 'device', 'article')),
    id integer not null,
    primary key (kind, id)
) without rowid;
-- @@
insert into unindexed (kind, id) select kind, id from was_unindexed;
-- @@
drop table was_unindexed;
-- @@
create trigger article_is_written after insert on article
begin
    insert or ignore into unindexed (kind, id) values ('article', NEW.id);
end;
-- @@
create trigger article_is_rewritten after update of body_zh, body_en, causes, models on article
when (NEW.body_zh, NEW.body_en, NEW.causes, NEW.models) is not (OLD.body_zh, OLD.body_en, OLD.causes, OLD.models)
begin
    insert or ignore into unindexed (kind, id) values ('article', NEW.id);
end;
-- @@
create trigger article_is_forgotten after delete on article
begin
    delete from article_search where rowid = OLD.id;
    delete from unindexed where kind = 'article' and id = OLD.id;
end;
-- @@
-- What was the cause is counted for every key that is typed.
drop index ticket_fault_cause;
-- @@
create index ticket_fault_cause on ticket (fault, cause_code, cause, self_check_result) where state = 'closed';
