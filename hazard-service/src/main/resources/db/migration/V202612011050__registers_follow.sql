call registers_follow('enterprise_snapshot', 'enterprise_id');
