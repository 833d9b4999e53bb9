t.symptom
