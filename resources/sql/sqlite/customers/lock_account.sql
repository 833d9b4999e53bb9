-- One program writes at a time.
select :account
