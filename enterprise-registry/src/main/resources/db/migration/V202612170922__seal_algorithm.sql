-- What is sealed is sealed by either algorithm.
alter table official
    drop constraint official_phone_check,
    add constraint ck_official_phone_sealed check (phone ~ '^v[12]\.') not valid;
alter table official validate constraint ck_official_phone_sealed;
alter table bureau_sender
    drop constraint ck_bureau_sender_key_sealed,
    drop constraint ck_bureau_sender_former_key_sealed,
    add constraint ck_bureau_sender_key_sealed check (key_sealed ~ '^v[12]\.') not valid,
    add constraint ck_bureau_sender_former_key_sealed check (former_key_sealed ~ '^v[12]\.') not valid;
alter table bureau_sender
    validate constraint ck_bureau_sender_key_sealed,
    validate constraint ck_bureau_sender_former_key_sealed;
