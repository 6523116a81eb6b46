-- What a rotation of keys seals anew: of each entry all versions, which are bound to the entry.
call keep_sealed('register_entry', 'sealed', 'id', 'entry_id', 'register_entry.*');
