select move, role from lifecycle_move_role order by move, role
