-- One row per enterprise: its master data, and where and by which kind of authority it is supervised.
create table enterprise (
    id                   uuid        primary key,
    version              bigint      not null check (version >= 1),
    name                 text        not null check (name <> ''),
    state                text        not null check (state in ('ACTIVE', 'CANCELLED', 'REVOKED')),
    region               bigint      not null,
    unassigned           boolean     not null,
    sector               text        not null,
    industry             text,
    enterprise_type      text,
    ownership            text        not null default 'UNKNOWN' check (ownership in ('NON_PUBLIC', 'PUBLIC', 'UNKNOWN')),
    legal_representative text,
    capital_fen          bigint      check (capital_fen >= 0),
    capital_currency     text        check (capital_currency ~ '^[A-Z]{3}$'),
    capital_text         text,
    business_scope       text,
    established_on       date,
    address              text,
    above_scale          boolean,
    headcount            int         check (headcount >= 0),
    source               text        not null,
    cancelled_on         date,
    cancellation_reason  text,
    feed_fingerprint     bytea,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    enterprise_id        uuid        generated always as (id) virtual,
    constraint ck_enterprise_capital check ((capital_fen is null) = (capital_currency is null)),
    -- The pool is the county's: who is in it has no town yet.
    constraint ck_enterprise_unassigned check (not unassigned or region % 1000000 = 0),
    constraint ck_enterprise_cancelled check (state <> 'ACTIVE' or (cancelled_on is null and cancellation_reason is null))
);
call add_region_levels('enterprise');
call raise_wall('enterprise', 'sector', 'id');

create index ix_enterprise_changed on enterprise (changed_at, id);
create index ix_enterprise_name on enterprise (name, id);
create index ix_enterprise_province_changed on enterprise (province, changed_at, id);
create index ix_enterprise_province_name on enterprise (province, name, id);
create index ix_enterprise_city_changed on enterprise (city, changed_at, id);
create index ix_enterprise_city_name on enterprise (city, name, id);
create index ix_enterprise_county_changed on enterprise (county, changed_at, id);
create index ix_enterprise_county_name on enterprise (county, name, id);
create index ix_enterprise_town_changed on enterprise (town, changed_at, id);
create index ix_enterprise_town_name on enterprise (town, name, id);
create index ix_enterprise_region_changed on enterprise (region, changed_at, id);
create index ix_enterprise_region_name on enterprise (region, name, id);
create index ix_enterprise_pool on enterprise (county, changed_at, id) where unassigned;
