t.elderly_home
