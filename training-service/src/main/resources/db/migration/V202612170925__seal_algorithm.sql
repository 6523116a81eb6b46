-- What is sealed is sealed by either algorithm.
alter table person
    drop constraint ck_person_sealed,
    drop constraint ck_person_birth,
    add constraint ck_person_sealed check (resident_id ~ '^v[12]\.' and (phone is null or phone ~ '^v[12]\.')) not valid,
    add constraint ck_person_birth check (
        (resident_id is null) = (birth is not null) and (birth is null or birth ~ '^v[12]\.')) not valid;
alter table person
    validate constraint ck_person_sealed,
    validate constraint ck_person_birth;
alter table person_paper
    drop constraint ck_person_paper_sealed,
    add constraint ck_person_paper_sealed check (number ~ '^v[12]\.') not valid;
alter table person_paper validate constraint ck_person_paper_sealed;
alter table rehire_ban
    drop constraint ck_rehire_ban_sealed,
    add constraint ck_rehire_ban_sealed check (
        (person_sealed is null or person_sealed ~ '^v[12]\.') and (facts_sealed is null or facts_sealed ~ '^v[12]\.')
        and (appeal_sealed is null or appeal_sealed ~ '^v[12]\.')
        and (decision_sealed is null or decision_sealed ~ '^v[12]\.')) not valid;
alter table rehire_ban validate constraint ck_rehire_ban_sealed;
-- The first is not validated: numbers in clear may still wait for being sealed.
alter table certificate
    drop constraint ck_certificate_number_sealed,
    drop constraint ck_certificate_number_is_sealed,
    add constraint ck_certificate_number_sealed check (
        number is null and num_nonnulls(number_sealed, number_index, number_shown) = 3 and number_sealed ~ '^v[12]\.')
        not valid,
    add constraint ck_certificate_number_is_sealed check (number_sealed ~ '^v[12]\.') not valid;
alter table certificate validate constraint ck_certificate_number_is_sealed;
