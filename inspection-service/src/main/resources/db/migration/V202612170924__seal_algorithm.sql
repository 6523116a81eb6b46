-- What is sealed is sealed by either algorithm.
alter table draw_contributor
    drop constraint draw_contributor_nonce_check,
    add constraint ck_draw_contributor_nonce_sealed check (nonce ~ '^v[12]\.') not valid;
alter table draw_contributor validate constraint ck_draw_contributor_nonce_sealed;
alter table accountability
    drop constraint ck_accountability_name,
    add constraint ck_accountability_name check ((name is null) = (name_masked is null)
        and (name is null or name ~ '^v[12]\.[1-9][0-9]{0,8}\.[A-Za-z0-9_-]{40,}$')) not valid;
alter table accountability validate constraint ck_accountability_name;
alter table penalty_case
    drop constraint ck_penalty_party_name_sealed,
    drop constraint ck_penalty_party_id_sealed,
    add constraint ck_penalty_party_name_sealed check (party_name_sealed ~ '^v[12]\.') not valid,
    add constraint ck_penalty_party_id_sealed check (party_id_sealed ~ '^v[12]\.') not valid;
alter table penalty_case
    validate constraint ck_penalty_party_name_sealed,
    validate constraint ck_penalty_party_id_sealed;
