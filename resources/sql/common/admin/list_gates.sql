select move, field, answer from lifecycle_gate order by move, position
