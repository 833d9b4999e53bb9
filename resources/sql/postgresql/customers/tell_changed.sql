-- Heard by every desk when the transaction is committed.
select pg_notify('woshou_changed', 'customer:' || :customer_id)
