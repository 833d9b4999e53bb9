-- The fence is not the filter: said here for the embedded database, whose rows no server hides.
select v.* from saved_view v
where v.owner_id = :person or v.role = :role or (v.role <> '' and :leads = 1)
order by case when v.role = '' then 0 else 1 end, v.role, v.name, v.id
