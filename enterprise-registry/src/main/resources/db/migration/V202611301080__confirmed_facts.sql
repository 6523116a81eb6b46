-- What a person has the last word on: a feed's line that says otherwise waits for one.
alter table enterprise add column confirmed text[] not null default '{}'
    constraint ck_enterprise_confirmed check (confirmed <@ array['NAME', 'ENTERPRISE_TYPE', 'LEGAL_REPRESENTATIVE', 'CAPITAL',
        'BUSINESS_SCOPE', 'ESTABLISHED_ON', 'ADDRESS']);
