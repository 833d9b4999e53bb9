t.mood
