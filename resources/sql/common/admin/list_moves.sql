select code, from_state, to_state, zh, en, own_only, asks, replies, position from lifecycle_move order by position, from_state
