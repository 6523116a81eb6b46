-- What is sealed is sealed by either algorithm.
alter table tip_off
    drop constraint ck_tip_off_name_sealed,
    drop constraint ck_tip_off_phone_sealed,
    add constraint ck_tip_off_name_sealed check (name_sealed ~ '^v[12]\.') not valid,
    add constraint ck_tip_off_phone_sealed check (phone_sealed ~ '^v[12]\.') not valid;
alter table tip_off
    validate constraint ck_tip_off_name_sealed,
    validate constraint ck_tip_off_phone_sealed;
