-- The policy book. Not walled: policies are public law. What a caller may write is decided in the operations.
create extension if not exists btree_gist;

create table policy_definition (
    code        text primary key constraint ck_policy_code check (code ~ '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$'),
    combination text not null
        constraint ck_policy_combination check (combination in ('MIN', 'MAX', 'UNION', 'EARLIEST', 'NEAREST'))
);

create table policy (
    id         uuid        primary key,
    code       text        not null references policy_definition,
    region     bigint      not null,
    sector     text,
    parameters text        not null,
    valid_from date        not null,
    valid_to   date,
    source     text        not null,
    clause     text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    ended_at   timestamptz,
    ended_by   text,
    version    bigint      not null,
    sector_key text        generated always as (coalesce(sector, '')) stored,
    validity   daterange   generated always as (daterange(valid_from, valid_to)) stored,
    -- A row that was withdrawn before its first day has an empty validity.
    constraint ck_policy_validity check (valid_to is null or valid_to >= valid_from),
    constraint ex_policy_overlap exclude using gist (code with =, region with =, sector_key with =, validity with &&)
);
create index ix_policy_code on policy (code, id);
create index ix_policy_region on policy (region, code, id);

-- Another number after every change, never the same one twice, so that a copy of the book knows whether it is current.
create sequence policy_revision_numbers;
create table policy_revision (
    one      boolean primary key default true constraint ck_policy_revision_one check (one),
    revision bigint  not null
);
insert into policy_revision (revision) values (nextval('policy_revision_numbers'));
create function renew_policy_revision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update policy_revision set revision = nextval('policy_revision_numbers');
    return null;
end $$;
create trigger policy_changed after insert or update or delete on policy
    for each statement execute function renew_policy_revision();

-- A row is ended, never edited.
revoke all on policy_definition, policy, policy_revision from ${rw};
grant select, insert on policy_definition, policy to ${rw};
grant select on policy_revision to ${rw};
grant update (valid_to, ended_at, ended_by, version) on policy to ${rw};
