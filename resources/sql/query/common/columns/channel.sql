t.channel
