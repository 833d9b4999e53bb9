update promise_run set from_at = from_at + :by, due_at = due_at + :by, ended_at = ended_at + :by, warn_at = warn_at + :by, changed_at = changed_at + :by,
    pauses = (select json_group_array(json_array(json_extract(p.value, '$[0]') + :by, json_extract(p.value, '$[1]') + :by,
                                                 json_extract(p.value, '$[2]'))) from json_each(promise_run.pauses) p)
