-- Who received a paper is sealed or absent.
alter table paper add constraint ck_paper_recipient_sealed check (service_recipient_sealed ^@ 'v1.') not valid;
alter table paper validate constraint ck_paper_recipient_sealed;
