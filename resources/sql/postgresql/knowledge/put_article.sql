select put_article(:id, :terms, :weights) as put
