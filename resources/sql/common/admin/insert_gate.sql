insert into lifecycle_gate (move, field, answer, position) values (:move, :field, :answer, :position)
on conflict (move, field) do nothing
