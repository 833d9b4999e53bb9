select put_article(:id, :terms, :weights, :counted, cast(:delta as jsonb), :articles, :length) as put
