-- The data lines of an import as they were understood. Not walled: a line has no enterprise yet and perhaps no place; it is
-- reached through its import only, which is.
create table import_row (
    job                  uuid   not null,
    line                 bigint not null,
    raw                  text   not null,
    verdict              text   not null check (verdict in ('TAKE', 'HOLD', 'REJECT')),
    flags                text[] not null,
    new_id               uuid   not null,
    scheme               text,
    value                text,
    fingerprint          bytea,
    name                 text,
    enterprise_type      text,
    ownership            text,
    legal_representative text,
    capital_fen          bigint,
    capital_currency     text,
    capital_text         text,
    business_scope       text,
    established_on       date,
    address              text,
    region               bigint,
    sector               text,
    primary key (job, line)
);

-- Lines whose code stands on an earlier line of the same file. Not walled, as above.
create table import_repeat (
    job        uuid   not null,
    line       bigint not null,
    first_line bigint not null,
    primary key (job, line)
);

-- What became of each line. Not walled, as above.
create table import_fate (
    job           uuid   not null,
    line          bigint not null,
    fate          text   not null check (fate in ('REGISTERED', 'CHANGED', 'UNCHANGED', 'HELD', 'REJECTED')),
    flags         text[] not null,
    enterprise_id uuid,
    decided_at    timestamptz,
    decided_by    text,
    basis         text,
    primary key (job, line),
    constraint ck_import_fate_decision check (num_nulls(decided_at, decided_by, basis) in (0, 3))
);
create index ix_import_fate_fate on import_fate (job, fate, line);

-- Lines by fate and by flag, kept up chunk by chunk. Not walled, as above.
create table import_count (
    job   uuid   not null,
    kind  text   not null check (kind in ('FATE', 'FLAG')),
    name  text   not null,
    lines bigint not null check (lines >= 0),
    primary key (job, kind, name)
);
