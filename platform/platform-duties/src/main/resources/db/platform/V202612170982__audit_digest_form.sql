-- The log writes its entries of these rows all at once: a row that cannot become one would hold up all others.
alter table audit_digest
    add constraint ck_audit_digest_action check (action ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    add constraint ck_audit_digest_type check (object_type ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    add constraint ck_audit_digest_object check (object_id ~ '^[!-~]{1,200}$'),
    -- As a code of a place is read: zeros only at its end.
    add constraint ck_audit_digest_region check (region = 0
        or region between 110000000000 and 829999999999
           and (region / 100000000 % 100 <> 0 or region % 100000000 = 0)
           and (region / 1000 % 1000 <> 0 or region % 1000 = 0));
