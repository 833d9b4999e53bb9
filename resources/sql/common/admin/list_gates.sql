select move, field from lifecycle_gate order by move, position
