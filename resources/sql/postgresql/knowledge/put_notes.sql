select put_terms('note', cast(:documents as jsonb)) as put
