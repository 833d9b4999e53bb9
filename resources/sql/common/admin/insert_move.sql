insert into lifecycle_move (code, from_state, to_state, zh, en, own_only, asks, replies, position)
values (:code, :from_state, :to_state, :zh, :en, :own_only, :asks, :replies, :position)
