-- Who received a paper is sealed by either algorithm or absent.
alter table paper
    drop constraint ck_paper_recipient_sealed,
    add constraint ck_paper_recipient_sealed check (service_recipient_sealed ~ '^v[12]\.') not valid;
alter table paper validate constraint ck_paper_recipient_sealed;
