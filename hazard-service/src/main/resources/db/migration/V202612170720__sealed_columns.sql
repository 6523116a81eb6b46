-- What a rotation of keys seals anew.
call keep_sealed('tip_off', 'name_sealed', 'id', 'id', 'tip_off.name_sealed');
call keep_sealed('tip_off', 'phone_sealed', 'id', 'id', 'tip_off.phone_sealed');
