select put_terms('entry', cast(:documents as jsonb)) as put
