t.elderly_alone
