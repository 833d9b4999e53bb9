-- What the ranking needs of an article stands beside it: its words may be long, and a hundred of them are ranked at
-- every key.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
create table article_weights (
    article_id bigint primary key references article (id) on delete cascade,
    weights bytea not null
);
-- @@
-- What is read a hundred times for a key is not packed: sums do not compress, and unpacking costs more than reading.
alter table article_weights alter column weights set storage external;
-- @@
alter table article_search alter column terms set storage external;
-- @@
alter table unindexed drop constraint unindexed_kind_check;
-- @@
alter table unindexed add constraint unindexed_kind_check
    check (kind in ('entry', 'customer', 'note', 'device', 'article'));
-- @@
insert into unindexed (kind, id) select 'article', id from article;
-- @@
create trigger article_is_written after insert on article for each row execute function mark_unindexed('article');
-- @@
create trigger article_is_rewritten after update of body_zh, body_en, causes, models on article for each row
when ((NEW.body_zh, NEW.body_en, NEW.causes, NEW.models)
      is distinct from (OLD.body_zh, OLD.body_en, OLD.causes, OLD.models))
execute function mark_unindexed('article');
-- @@
create function put_article(a_id bigint, a_terms text, a_weights bytea) returns bigint
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
        insert into article_weights (article_id, weights) values (a_id, a_weights)
        on conflict (article_id) do update set weights = excluded.weights;
    end if;
    return done;
end $$;
-- @@
-- The newest rows of an index that hold the query. What is said often is found near the end, read from there; what is
-- said seldom is gathered from the index. The planner knows neither of the two words of a phrase well enough to choose:
-- the share s among the first that are read says which costs less. A row that is read costs some six times as much as
-- one that is gathered, so reading on pays when 6 * newest / s < s * (all of them).
create function newest_holding(held_in text, key text, ticket text, query text, newest integer) returns setof bigint
language plpgsql stable set search_path = app, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    fence constant text := case when ticket = '' then '' else format(
        ' and ($4 or e.%I in (select w.ticket_id from work_order w where w.engineer_id = $5))', ticket) end;
    last bigint;
    near bigint; -- what is at or behind it was read
    step bigint;
    here integer;
    got integer := 0;
begin
    if query = '' then
        return;
    end if;
    execute format('select max(%I) from %I', key, held_in) into last;
    near := last + 1;
    foreach step in array array[2 * newest, 20000] loop
        return query execute format(
            'select e.%1$I from (select * from %2$I s where s.%1$I < $2 and s.%1$I >= $3 order by s.%1$I desc offset 0) e '
            'where e.terms @@ $1::tsquery' || fence || ' limit $6', key, held_in)
            using query, near, near - step, sees_all(), me(), newest - got;
        get diagnostics here = row_count;
        near := near - step;
        got := got + here;
        if got >= newest then
            return;
        end if;
        exit when got::float8 * got * last < 6.0 * newest * step * step;
    end loop;
    return query execute format(
        'with found as materialized (select e.%1$I as key from %2$I e where e.terms @@ $1::tsquery and e.%1$I < $2' ||
        fence || ') select f.key from found f order by f.key desc limit $3', key, held_in)
        using query, near, newest - got, sees_all(), me();
end $$;
-- @@
create or replace function search_articles(query text, newest integer) returns setof bigint
language sql stable security definer set search_path = app, pg_temp
as $$
    select newest_holding('article_search', 'article_id', '', query, newest)
$$;
-- @@
create or replace function search_tickets(query text, newest integer) returns setof bigint
language sql stable security definer set search_path = app, pg_temp
as $$
    select newest_holding('ticket_search', 'ticket_id', 'ticket_id', query, newest)
$$;
-- @@
create or replace function search_entries(query text, newest integer) returns table (id bigint, ticket_id bigint)
language sql stable security definer set search_path = app, pg_temp
as $$
    select e.id, e.ticket_id from newest_holding('entry_search', 'id', 'ticket_id', query, newest) as n (id)
    join entry_search e on e.id = n.id order by e.id desc
$$;
-- @@
grant select on article_weights to woshou_staff;
-- @@
grant execute on function put_article(bigint, text, bytea) to woshou_staff;
-- @@
reset role;
