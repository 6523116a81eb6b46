-- Administrative divisions and parks: those in force and, for the succession of their codes, those that were.
-- Not walled: place names are public.
create table region (
    code       bigint primary key,
    name       text   not null,
    level      text   not null check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
    parent     bigint,
    kind       text   not null check (kind in ('DIVISION', 'PARK')),
    valid_from date,
    valid_to   date,
    successor  bigint,
    constraint ck_region_retired check (successor is null or valid_to is not null)
);
create index ix_region_parent on region (parent, code);
create index ix_region_successor on region (successor) where successor is not null;

-- Names that a code, still in force or not, bore before. Not walled, as above.
create table region_former_name (
    code       bigint not null,
    name       text   not null,
    valid_from date,
    valid_to   date   not null,
    primary key (code, valid_to, name)
);

-- Which edition of the reference data the tables above hold.
create table reference_edition (
    name      text        primary key,
    digest    text        not null,
    loaded_at timestamptz not null
);
