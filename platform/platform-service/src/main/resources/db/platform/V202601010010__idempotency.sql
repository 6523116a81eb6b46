-- What was answered to a creating request, so that a retry is answered the same. Not walled: only ever read by the
-- principal that is part of the key.
create table idempotency (
    principal   text        not null,
    operation   text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text        not null,
    expires_at  timestamptz not null,
    primary key (principal, operation, key)
);
create index ix_idempotency_expiry on idempotency (expires_at);
