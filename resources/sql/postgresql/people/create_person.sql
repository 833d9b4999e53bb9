select create_person(:login, :verifier, :name, :name_en, :role, :team, :phone) as id
