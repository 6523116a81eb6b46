-- What class EnterprisePlaces tells of an enterprise to who looks for owed registers, but its name.
call registers_follow_facts('enterprise', 'id',
    array['state', 'region', 'sector', 'headcount', 'above_scale', 'ownership', 'industry', 'trades']);
