-- How strong the document behind a term is, and how sure what it says; terms set before rest on orders of the ministry, and
-- are to be checked.
alter table certificate
    add column validity_force text not null default 'RULE', add column validity_certainty text not null default 'TO_CHECK',
    add column review_force text not null default 'RULE', add column review_certainty text not null default 'TO_CHECK',
    add column extension_force text, add column extension_certainty text;
update certificate set extension_force = 'RULE', extension_certainty = 'TO_CHECK' where extension_period is not null;
alter table certificate
    alter column validity_force drop default, alter column validity_certainty drop default,
    alter column review_force drop default, alter column review_certainty drop default,
    add constraint ck_certificate_force check (
        validity_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT') and review_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')
        and extension_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    add constraint ck_certificate_certainty check (
        validity_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')
        and review_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')
        and extension_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT'));
grant update (extension_force, extension_certainty) on certificate to ${rw};
