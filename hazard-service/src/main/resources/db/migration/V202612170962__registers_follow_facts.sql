call registers_follow_facts('enterprise_snapshot', 'enterprise_id', array['state', 'region', 'sector', 'trades']);
