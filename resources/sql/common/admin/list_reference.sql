select kind, body from reference order by kind
