-- Nothing when somebody was faster.
update attachment set complete = 1, removed_at = :removed_at, removed_by = :removed_by, updated_at = :updated_at,
    updated_by = :updated_by, rev = rev + 1
where id = :id and rev = :rev
