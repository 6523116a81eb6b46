-- What a rotation of keys seals anew.
call keep_sealed('official', 'phone', 'id', 'id', 'official.phone');
call keep_sealed('bureau_sender', 'key_sealed', 'id', 'id', 'bureau_sender.key_sealed');
call keep_sealed('bureau_sender', 'former_key_sealed', 'id', 'id', 'bureau_sender.key_sealed');
