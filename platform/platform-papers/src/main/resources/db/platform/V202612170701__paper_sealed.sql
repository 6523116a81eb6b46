-- What a rotation of keys seals anew.
call keep_sealed('paper', 'service_recipient_sealed', 'id', 'id', 'paper.recipient');
