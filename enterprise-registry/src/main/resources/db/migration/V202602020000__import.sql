-- One row per import: whose it is, which file, and how far it is. Its id is its job's.
create table import (
    id             uuid        primary key,
    source         text        not null,
    mode           text        not null check (mode in ('MERGE', 'VALIDATE')),
    file_sha256    text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_bytes     bigint      not null check (file_bytes > 0),
    encoding       text        not null,
    region         bigint      not null,
    submitter      text        not null,
    created_at     timestamptz not null,
    staged_through bigint      not null default 0,
    staged_lines   bigint      not null default 0,
    staged_at      timestamptz,
    merged_through bigint      not null default 0,
    merged_lines   bigint      not null default 0,
    merged_at      timestamptz,
    rows_removed_at timestamptz
);
create index ix_import_created on import (created_at desc, id desc);

-- Everybody sees the imports of their place, and always their own. Lines belong to any sector, so who is bound to one
-- sector or enterprise sees only their own imports.
alter table import enable row level security;
create policy wall on import using (
    case
        when submitter = (select scope_subject()) then true
        when (select scope_enterprises()) is null
            and (select scope_sectors()) is null
            and region between (select scope_low()) and (select scope_high()) then true
        else false
    end);
revoke delete on import from ${rw};
