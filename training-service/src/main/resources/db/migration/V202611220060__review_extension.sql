-- The authority's consent that the next review comes later than usual, until that review is passed.
alter table certificate
    add column extension_code text,
    add column extension_region bigint,
    add column extension_period text,
    add column extension_source text,
    add column extension_clause text,
    add column extension_reason text,
    add constraint ck_certificate_extension check (num_nonnulls(extension_code, extension_region, extension_period,
        extension_source, extension_clause, extension_reason) in (0, 6));

grant update (extension_code, extension_region, extension_period, extension_source, extension_clause, extension_reason)
    on certificate to ${rw};
