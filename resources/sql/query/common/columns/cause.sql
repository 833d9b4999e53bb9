t.cause
