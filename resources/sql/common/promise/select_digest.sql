select 1 as found from message where key like :prefix limit 1
