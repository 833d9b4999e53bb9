insert into ticket_task (ticket_id, kind, origin, what, department, checklist, item, position, owner_id, due_at, due_before,
                         created_at, created_by, updated_at, updated_by, done_at, done_by, outcome, note, made_rev, done_rev)
values (:ticket_id, :kind, :origin, :what, :department, :checklist, :item, :position, :owner_id, :due_at, :due_before,
        :created_at, :created_by, :updated_at, :updated_by, :done_at, :done_by, :outcome, :note, :made_rev,
        :done_rev)
returning id
