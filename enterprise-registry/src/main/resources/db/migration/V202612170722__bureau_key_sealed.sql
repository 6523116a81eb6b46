-- A key of a bureau is sealed or absent.
alter table bureau_sender
    add constraint ck_bureau_sender_key_sealed check (key_sealed ^@ 'v1.') not valid,
    add constraint ck_bureau_sender_former_key_sealed check (former_key_sealed ^@ 'v1.') not valid;
alter table bureau_sender
    validate constraint ck_bureau_sender_key_sealed,
    validate constraint ck_bureau_sender_former_key_sealed;
