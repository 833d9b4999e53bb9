t.scenario
