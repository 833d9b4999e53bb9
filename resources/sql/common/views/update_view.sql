update saved_view set name = :name, query = :query, sort = :sort, layout = :layout, rev = rev + 1, updated_by = :updated_by,
    updated_at = :updated_at
where id = :id and rev = :rev and (owner_id = :person or (role <> '' and :leads = 1))
