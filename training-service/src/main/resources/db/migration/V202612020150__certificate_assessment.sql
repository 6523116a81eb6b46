-- Upon what a certificate was issued (安全生产法 Art. 27(2), 令30 Art. 16); nothing is known of those issued before.
alter table certificate
    add column assessed_by text,
    add column assessed_on date,
    add column assessment_number text,
    add column assessment_free boolean,
    add constraint ck_certificate_assessment check (num_nonnulls(assessed_by, assessed_on) in (0, 2)
        and (assessed_by is not null or num_nonnulls(assessment_number, assessment_free) = 0));
