-- The newest hundred: more are not compared with by anybody.
select v.id, v.version, v.effective_from, v.body, v.note, v.author_id, v.made_at, p.name as author_name,
    p.name_en as author_name_en
from setting_version v join person p on p.id = v.author_id
where v.kind = :kind
order by v.version desc limit 100
