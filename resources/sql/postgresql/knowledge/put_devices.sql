select put_terms('device', cast(:documents as jsonb)) as put
