call registers_follow_facts('probe_enterprise', 'id', array['region', 'sector', 'headcount']);
