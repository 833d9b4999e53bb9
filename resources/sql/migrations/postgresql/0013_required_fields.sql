-- What the center requires before a ticket comes into a state (R-248) is a setting. The step into that state takes
-- these fields, and is refused while one of them is empty.
set local role woshou_owner;
-- @@
set local search_path = app;
-- @@
-- By the setting in force: the fields of the state, and whether each holds for this ticket's category and mode.
create function required_of(n ticket) returns table (field text, holds boolean)
language sql stable security definer set search_path = app, pg_temp
as $$
    select e ->> 'field', coalesce(e ->> 'category', '') in ('', n.category) and coalesce(e ->> 'mode', '') in ('', n.mode)
    from (select v.body from setting_version v
          where v.kind = 'required_fields' and v.effective_from <= moment() order by v.version desc limit 1) s,
         jsonb_array_elements(s.body::jsonb -> 'required_fields') e
    where e ->> 'state' = n.state
$$;
-- @@
create or replace function check_step_fields(o ticket, n ticket) returns void language plpgsql set search_path = app, pg_temp
as $$
declare
    own text[] := (select string_to_array(m.asks, ',') from lifecycle_move m
                   where m.code = n.last_move and m.from_state = o.state)
                  || array(select g.field from lifecycle_gate g where g.move = n.last_move)
                  || array(select r.field from required_of(n) r);
    emptied boolean := n.state in ('toconfirm', 'reopened');
    other text;
begin
    select f into other
    from unnest(array['device_id', 'mode', 'self_check_article', 'self_check_result', 'callback_due', 'address', 'parts',
                      'cause', 'cause_code', 'solution', 'method', 'tools', 'test_result', 'customer_feedback',
                      'solved_for_good', 'survey_result', 'merged_into']) as f
    where to_jsonb(n) ->> f is distinct from to_jsonb(o) ->> f
      and (case f when 'cause_code' then 'cause' else f end) <> all (own) -- a cause's code comes with its name
      and not (emptied and to_jsonb(n) ->> f = '') limit 1;
    if other is not null
       or (n.engineer_id is distinct from o.engineer_id and n.state not in ('assigned', 'todispatch'))
       or (n.state = 'todispatch' and n.engineer_id is not null)
       or n.reopened <> (case when n.state = 'reopened' then o.reopened + 1 else o.reopened end)
       or (n.state = 'toconfirm' and n.solved_for_good <> '')
       or (n.state = 'reopened' and concat(n.cause, n.cause_code, n.solution, n.method, n.tools, n.parts, n.test_result,
                                           n.customer_feedback, n.survey_result) <> '')
       or (n.state = 'reopened' and n.solved_for_good = 'yes') then
        raise exception 'SV001 this step does not write that' using errcode = 'SV001', detail = coalesce(other, '');
    end if;
    select r.field into other from required_of(n) r
    where r.holds and coalesce(ticket_column(n, r.field), '') = '' limit 1;
    if other is not null then
        raise exception 'SV003 something required is missing' using errcode = 'SV003', detail = other;
    end if;
end $$;
-- @@
reset role;
