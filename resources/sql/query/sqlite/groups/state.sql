t.state
