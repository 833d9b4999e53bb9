t.callback_due
