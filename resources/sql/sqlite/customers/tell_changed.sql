-- Other programs see by the version of the file that something changed, and read the log.
select :customer_id
