delete from saved_view where id = :id and (owner_id = :person or (role <> '' and :leads = 1))
