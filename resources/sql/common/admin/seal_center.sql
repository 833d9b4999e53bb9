update center set sealed = 1 where id = 1
