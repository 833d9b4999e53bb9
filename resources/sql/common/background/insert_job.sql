insert into job (kind, key, payload, run_at, asked_by, created_at)
values (:kind, :key, :payload, :run_at, :asked_by, :now) on conflict do nothing
