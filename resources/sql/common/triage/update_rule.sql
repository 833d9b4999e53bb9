update triage_rule set rev = rev + 1, position = :position, enabled = :enabled, name = :name, any_words = :any_words,
    all_words = :all_words, none_words = :none_words, product_groups = :product_groups, channels = :channels,
    customer_levels = :customer_levels, category = :category, subtype = :subtype, fault = :fault, priority = :priority,
    grade = :grade, skill = :skill, mood = :mood, updated_by = :updated_by, updated_at = :updated_at
where id = :id and rev = :rev
