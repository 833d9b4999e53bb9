-- A version that waits comes to nothing when a higher one takes effect before it.
select min(v.effective_from) as effective_from from setting_version v
where v.effective_from > :now
  and not exists (select 1 from setting_version w
                  where w.kind = v.kind and w.version > v.version and w.effective_from <= v.effective_from)
