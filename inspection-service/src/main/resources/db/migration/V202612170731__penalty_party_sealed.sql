-- Name and number of a person who is punished are sealed or absent.
alter table penalty_case
    add constraint ck_penalty_party_name_sealed check (party_name_sealed ^@ 'v1.') not valid,
    add constraint ck_penalty_party_id_sealed check (party_id_sealed ^@ 'v1.') not valid;
alter table penalty_case
    validate constraint ck_penalty_party_name_sealed,
    validate constraint ck_penalty_party_id_sealed;
