select 1 as due from message where state = 'waiting' and due <= :now limit 1
