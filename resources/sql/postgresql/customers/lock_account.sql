-- Who binds an account waits for whoever binds the same one.
select pg_advisory_xact_lock(hashtextextended('wechat ' || :account, 0))
