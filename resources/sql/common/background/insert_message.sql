insert into message (key, channel, address, subject, body, due, created_at)
values (:key, :channel, :address, :subject, :body, :due, :now) on conflict do nothing
