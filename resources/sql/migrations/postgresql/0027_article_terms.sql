-- How rare a word is among all published articles: every question is ranked by all of them, and not by those that were
-- looked at.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create table article_term (
    term bigint primary key,
    articles integer not null
);
-- @@
create table article_total (
    one smallint primary key check (one = 1),
    articles integer not null,
    length bigint not null
);
-- @@
insert into article_total (one, articles, length) values (1, 0, 0);
-- @@
alter table article_weights add column counted smallint not null default 0;
-- @@
insert into unindexed (kind, id) select 'article', id from article on conflict do nothing;
-- @@
drop trigger article_is_rewritten on article;
-- @@
create trigger article_is_rewritten after update of body_zh, body_en, causes, models, state on article for each row
when ((NEW.body_zh, NEW.body_en, NEW.causes, NEW.models, NEW.state)
      is distinct from (OLD.body_zh, OLD.body_en, OLD.causes, OLD.models, OLD.state))
execute function mark_unindexed('article');
-- @@
drop function put_article(bigint, text, bytea);
-- @@
-- With what changes in how many articles hold each of its terms; in the order of the terms, so that two who write at the
-- same time wait for each other and never both.
create function put_article(a_id bigint, a_terms text, a_weights bytea, a_counted integer, a_delta jsonb, a_articles integer,
                            a_length bigint) returns bigint
language plpgsql security definer set search_path = app, pg_temp
as $$
declare
    done bigint;
begin
    with taken as (
        delete from unindexed u
        where u.kind = 'article' and u.id = a_id and (u.written_by = pg_current_xact_id_if_assigned()
                                                      or pg_has_role(session_user, 'woshou_owner', 'member'))
        returning u.id)
    select count(*) into done from taken;
    if done > 0 then
        insert into article_search (article_id, terms) values (a_id, a_terms::tsvector)
        on conflict (article_id) do update set terms = excluded.terms;
        insert into article_weights (article_id, weights, counted) values (a_id, a_weights, a_counted)
        on conflict (article_id) do update set weights = excluded.weights, counted = excluded.counted;
        insert into article_term (term, articles)
        select d.key::bigint, d.value::integer from jsonb_each_text(a_delta) d order by d.key::bigint
        on conflict (term) do update set articles = article_term.articles + excluded.articles;
        update article_total set articles = articles + a_articles, length = length + a_length;
    end if;
    return done;
end $$;
-- @@
grant select on article_term, article_total to woshou_staff;
-- @@
grant execute on function put_article(bigint, text, bytea, integer, jsonb, integer, bigint) to woshou_staff;
-- @@
reset role;
