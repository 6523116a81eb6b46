call registers_follow('enterprise', 'id');
