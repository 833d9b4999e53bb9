select id, position, enabled, name, any_words, all_words, none_words, product_groups, channels, customer_levels,
       category, subtype, fault, priority, grade, skill, mood
from triage_rule
order by position, id
