select attachment_limit from center
