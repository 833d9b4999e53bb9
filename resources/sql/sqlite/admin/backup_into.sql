vacuum into :file
