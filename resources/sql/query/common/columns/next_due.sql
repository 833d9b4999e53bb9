t.next_due
