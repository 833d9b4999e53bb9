insert into lifecycle_move_role (move, role) values (:move, :role) on conflict (move, role) do nothing
