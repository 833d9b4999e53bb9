select put_terms('customer', cast(:documents as jsonb)) as put
