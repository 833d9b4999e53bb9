select r.id, r.rev, r.position, r.enabled, r.name, r.any_words, r.all_words, r.none_words, r.product_groups, r.channels,
       r.customer_levels, r.category, r.subtype, r.fault, r.priority, r.grade, r.skill, r.mood, r.updated_at,
       coalesce(p.name, '') as updated_by_name
from triage_rule r left join person p on p.id = r.updated_by
order by r.enabled desc, r.position, r.id
