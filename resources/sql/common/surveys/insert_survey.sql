insert into survey (ticket_id, answered_at, channel, recommend, mean, comment)
values (:ticket_id, :answered_at, :channel, :recommend, :mean, :comment)
