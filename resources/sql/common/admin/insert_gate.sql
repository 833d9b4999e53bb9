insert into lifecycle_gate (move, field, position) values (:move, :field, :position) on conflict (move, field) do nothing
