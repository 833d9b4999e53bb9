d.serial
