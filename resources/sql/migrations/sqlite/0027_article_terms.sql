-- How rare a word is among all published articles: every question is ranked by all of them, and not by those that were
-- looked at.
create table article_term (
    term integer primary key,
    articles integer not null
);
-- @@
create table article_total (
    one integer primary key check (one = 1),
    articles integer not null,
    length integer not null
);
-- @@
insert into article_total (one, articles, length) values (1, 0, 0);
-- @@
alter table article_weights add column counted integer not null default 0;
-- @@
insert or ignore into unindexed (kind, id) select 'article', id from article;
-- @@
drop trigger article_is_rewritten;
-- @@
create trigger article_is_rewritten after update of body_zh, body_en, causes, models, state on article
when (NEW.body_zh, NEW.body_en, NEW.causes, NEW.models, NEW.state) is not
     (OLD.body_zh, OLD.body_en, OLD.causes, OLD.models, OLD.state)
begin
    insert or ignore into unindexed (kind, id) values ('article', NEW.id);
end;
