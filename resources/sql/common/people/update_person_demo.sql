update person set demo = :demo, note = :note, note_en = :note_en where id = :id
