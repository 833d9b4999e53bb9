select disable_person(:login) as done
