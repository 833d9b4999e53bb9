insert into list_layout (person_id, view, layout, updated_at)
values (:person, :view, :layout, :at)
on conflict (person_id, view) do update set layout = excluded.layout, updated_at = excluded.updated_at
