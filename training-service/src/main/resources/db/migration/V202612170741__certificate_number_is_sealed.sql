-- What is sealed is sealed, also of certificates whose number still waits in clear for being sealed.
alter table certificate add constraint ck_certificate_number_is_sealed check (number_sealed ^@ 'v1.') not valid;
alter table certificate validate constraint ck_certificate_number_is_sealed;
