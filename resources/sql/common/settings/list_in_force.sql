select v.kind, v.version, v.body from setting_version v
where v.version = (select max(w.version) from setting_version w where w.kind = v.kind and w.effective_from <= :now)
order by v.kind
