select create_login(:login, :role, :verifier) as done
