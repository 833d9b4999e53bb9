insert into survey (ticket_id, answered_at, channel, recommend, mean, comment)
values (:ticket_id, :answered_at, :channel, :recommend, :mean, :comment)
on conflict (ticket_id) do update set answered_at = excluded.answered_at, channel = excluded.channel,
    recommend = excluded.recommend, mean = excluded.mean, comment = excluded.comment
