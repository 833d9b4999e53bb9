t.district
