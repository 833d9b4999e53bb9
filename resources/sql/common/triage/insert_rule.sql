insert into triage_rule (position, enabled, name, any_words, all_words, none_words, product_groups, channels,
    customer_levels, category, subtype, fault, priority, grade, skill, mood, updated_by, updated_at)
values (:position, :enabled, :name, :any_words, :all_words, :none_words, :product_groups, :channels, :customer_levels,
    :category, :subtype, :fault, :priority, :grade, :skill, :mood, :updated_by, :updated_at)
returning id
