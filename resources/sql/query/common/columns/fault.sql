t.fault
