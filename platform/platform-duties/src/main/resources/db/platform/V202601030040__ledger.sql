-- Which ledgers there are. Not walled: a catalogue that follows from public documents.
create table ledger_kind (
    code         text   primary key constraint ck_ledger_kind_code check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    level        text   not null
        constraint ck_ledger_level check (level in ('ENTERPRISE', 'TOWN', 'VILLAGE', 'DEPARTMENT')),
    name_zh      text   not null,
    name_en      text   not null,
    entry_schema text   not null,
    refresh      text,
    source       text   not null,
    clause       text   not null,
    version      bigint not null
);

-- One ledger that somebody keeps: a kind, and whose it is.
create table ledger (
    id            uuid        primary key,
    kind          text        not null references ledger_kind,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    opened_at     timestamptz not null,
    last_entry_at timestamptz
);
call raise_wall('ledger', 'sector', 'enterprise_id');
create unique index uq_ledger_of_enterprise on ledger (enterprise_id, kind) where enterprise_id is not null;
create unique index uq_ledger_of_place on ledger (region, kind, coalesce(sector, '')) where enterprise_id is null;

-- The entries, each version a row that is never changed.
create table ledger_entry (
    id            uuid        primary key,
    entry_id      uuid        not null,
    version       bigint      not null check (version >= 1),
    ledger_id     uuid        not null references ledger,
    kind          text        not null references ledger_kind,
    kind_version  bigint      not null,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    data          text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    supersedes    uuid        references ledger_entry,
    latest        boolean     not null,
    constraint uq_ledger_entry_version unique (entry_id, version),
    constraint uq_ledger_entry_supersedes unique (supersedes),
    constraint ck_ledger_entry_supersedes check ((version = 1) = (supersedes is null))
);
call add_region_levels('ledger_entry');
call raise_wall('ledger_entry', 'sector', 'enterprise_id');
create index ix_ledger_entry_nation on ledger_entry (kind, recorded_at, id) where latest;
create index ix_ledger_entry_province on ledger_entry (province, kind, recorded_at, id) where latest;
create index ix_ledger_entry_city on ledger_entry (city, kind, recorded_at, id) where latest;
create index ix_ledger_entry_county on ledger_entry (county, kind, recorded_at, id) where latest;
create index ix_ledger_entry_town on ledger_entry (town, kind, recorded_at, id) where latest;
create index ix_ledger_entry_village on ledger_entry (region, kind, recorded_at, id) where latest;
create index ix_ledger_entry_enterprise on ledger_entry (enterprise_id, kind, recorded_at, id) where latest;

-- What was written stays; a move changes whose it is, a correction which version counts.
revoke update, delete on ledger, ledger_entry from ${rw};
grant update (region, sector, enterprise_id, last_entry_at) on ledger to ${rw};
grant update (region, sector, enterprise_id, latest) on ledger_entry to ${rw};
revoke delete on ledger_kind from ${rw};
