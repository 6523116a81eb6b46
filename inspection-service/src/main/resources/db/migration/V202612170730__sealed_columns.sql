-- What a rotation of keys seals anew.
call keep_sealed('accountability', 'name', 'id', 'id', 'accountability.name');
call keep_sealed('penalty_case', 'party_name_sealed', 'id', 'id', 'penalty_case.party_name_sealed');
call keep_sealed('penalty_case', 'party_id_sealed', 'id', 'id', 'penalty_case.party_id_sealed');
call keep_sealed('draw_contributor', 'nonce', 'id', 'id', 'draw_contributor.nonce');
