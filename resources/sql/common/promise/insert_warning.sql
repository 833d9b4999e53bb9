-- Nothing when it was said already.
insert into promise_warning (ticket_id, metric, ordinal, generation, threshold, at)
values (:ticket_id, :metric, :ordinal, :generation, :threshold, :at)
on conflict do nothing
