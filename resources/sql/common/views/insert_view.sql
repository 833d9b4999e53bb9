insert into saved_view (owner_id, role, name, query, sort, layout, updated_by, updated_at)
values (:owner_id, :role, :name, :query, :sort, :layout, :updated_by, :updated_at)
returning id
