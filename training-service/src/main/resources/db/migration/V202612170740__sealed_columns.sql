-- What a rotation of keys seals anew.
call keep_sealed('person', 'resident_id', 'id', 'id', 'person.resident_id');
call keep_sealed('person', 'phone', 'id', 'id', 'person.phone');
call keep_sealed('person', 'birth', 'id', 'id', 'person.birth');
call keep_sealed('person_paper', 'number', 'person_id', 'person_id', 'person_paper.number');
call keep_sealed('certificate', 'number_sealed', 'id', 'id', 'certificate.number');
call keep_sealed('rehire_ban', 'person_sealed', 'id', 'id', 'rehire_ban.person');
call keep_sealed('rehire_ban', 'facts_sealed', 'id', 'id', 'rehire_ban.facts');
call keep_sealed('rehire_ban', 'appeal_sealed', 'id', 'id', 'rehire_ban.appeal');
call keep_sealed('rehire_ban', 'decision_sealed', 'id', 'id', 'rehire_ban.decision');
