-- Obligations of authorities (监管机构的义务): the answers about a place or a department of it stand beside those about enterprises.
alter table obligation
    alter column enterprise_id drop not null,
    alter column sector drop not null,
    -- Of an authority the id that follows from its place and sector, whoever asks.
    add column authority_id uuid,
    add column holder text not null default 'ENTERPRISE',
    add constraint ck_obligation_holder check (holder in ('ENTERPRISE', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY', 'DEPARTMENT')
        and (holder = 'ENTERPRISE') = (enterprise_id is not null)
        and (holder = 'ENTERPRISE') = (authority_id is null)
        and (holder not in ('ENTERPRISE', 'DEPARTMENT') or sector is not null));
alter table obligation alter column holder drop default;
create unique index uq_obligation_authority on obligation (authority_id, kind);
create index ix_obligation_authority_look on obligation (look_on, region)
    where look_on is not null and authority_id is not null;
-- Lists of authorities, which are few among the answers about enterprises.
create index ix_obligation_authority_nation on obligation (changed_at, id, kind, state, reminder, holder)
    where authority_id is not null;
create index ix_obligation_authority_province on obligation (province, changed_at, id, kind, state, reminder, holder)
    where authority_id is not null;
create index ix_obligation_authority_city on obligation (city, changed_at, id, kind, state, reminder, holder)
    where authority_id is not null;
create index ix_obligation_authority_county on obligation (county, changed_at, id, kind, state, reminder, holder)
    where authority_id is not null;
create index ix_obligation_authority_town on obligation (town, changed_at, id, kind, state, reminder, holder)
    where authority_id is not null;
create index ix_obligation_authority_village on obligation (region, changed_at, id, kind, state, reminder, holder)
    where authority_id is not null;

alter table obligation_change
    alter column enterprise_id drop not null,
    alter column sector drop not null,
    add column authority_id uuid,
    add constraint ck_obligation_change_holder check (num_nonnulls(enterprise_id, authority_id) = 1);
create index ix_obligation_change_authority on obligation_change (authority_id, changed_at, id)
    where authority_id is not null;

alter table scorecard_result
    alter column enterprise_id drop not null,
    alter column sector drop not null,
    add column authority_id uuid,
    add column holder text not null default 'ENTERPRISE',
    add constraint ck_scorecard_result_holder
        check ((holder = 'ENTERPRISE') = (enterprise_id is not null) and (holder = 'ENTERPRISE') = (authority_id is null));
alter table scorecard_result alter column holder drop default;
create unique index uq_scorecard_result_authority on scorecard_result (authority_id, code);

-- What other contexts announced of registers that an authority keeps there: each entry as it is.
create table authority_entry (
    context     text        not null,
    entry_id    uuid        not null,
    revision    bigint      not null check (revision >= 1),
    kind        text        not null,
    holder_type text        not null,
    holder_key  text        not null,
    region      bigint      not null,
    sector      text,
    -- Whether what is owed is met by it.
    counted     boolean     not null,
    valid_until date,
    data        text        not null,
    occurred_at timestamptz not null,
    primary key (context, entry_id)
);
call add_region_levels('authority_entry');
call raise_wall('authority_entry', 'sector', null);
create index ix_authority_entry_region on authority_entry (region, context, kind);
revoke delete on authority_entry from ${rw};

-- Places of which something was written since their authorities were judged, in the order in which it was.
create table obligation_place_due (
    n      bigint generated always as identity primary key,
    region bigint not null
);
revoke update on obligation_place_due from ${rw};

-- The functions look past the wall, and give away nothing: they write the number of a place, or none where nobody is founded.
create function obligations_of_places_due(places bigint[]) returns void language sql
    security definer set search_path = public, pg_temp as $$
    insert into obligation_place_due (region)
    select distinct p.place from unnest(places) as p (place)
     where p.place is not null and exists (select from authority a
         where a.region between p.place / 1000000 * 1000000 and p.place / 1000000 * 1000000 + 999999
            or p.place % 100000000 = 0 and a.city = p.place)
$$;
revoke all on function obligations_of_places_due(bigint[]) from public;
grant execute on function obligations_of_places_due(bigint[]) to ${rw};

create or replace function obligations_of_enterprise_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id) select id from now_is;
    perform obligations_of_places_due((select array_agg(distinct region) from now_is));
    return null;
end $$;

create or replace function obligations_of_changed_enterprise_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id)
    select n.id from now_is n join was o on o.id = n.id
     where (n.state, n.region, n.sector, n.industry, n.headcount, n.above_scale, n.ownership, n.trades)
           is distinct from (o.state, o.region, o.sector, o.industry, o.headcount, o.above_scale, o.ownership, o.trades);
    -- An authority is asked by how many there are, and no more is known there of each.
    perform obligations_of_places_due(array(
        select distinct p.place from now_is n join was o on o.id = n.id, unnest(array[n.region, o.region]) as p (place)
         where (n.state, n.region, n.sector, n.industry, n.trades)
               is distinct from (o.state, o.region, o.sector, o.industry, o.trades)));
    return null;
end $$;


create function obligations_of_place_evidence_due() returns trigger language plpgsql as $$
begin
    perform obligations_of_places_due(array(select distinct region from now_is where enterprise_id is null));
    return null;
end $$;
create trigger obligations_of_places_due after insert on register_entry referencing new table as now_is
    for each statement execute function obligations_of_place_evidence_due();

create function obligations_of_announced_entry_due() returns trigger language plpgsql as $$
begin
    perform obligations_of_places_due(array(select distinct region from now_is));
    return null;
end $$;
create trigger obligations_of_places_due after insert on authority_entry referencing new table as now_is
    for each statement execute function obligations_of_announced_entry_due();
create trigger obligations_of_places_due_again after update on authority_entry referencing new table as now_is
    for each statement execute function obligations_of_announced_entry_due();

-- Who is founded where nobody was lets all places of the county take part; who is dissolved, perhaps none.
create function obligations_of_authority_due() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    insert into obligation_place_due (region)
    select distinct r.code from now_is n join region r on r.code between n.county and n.county + 999999
     where r.valid_to is null and r.level in ('CITY', 'COUNTY', 'TOWN', 'VILLAGE')
    union select city from now_is where city % 10000000000 <> 0;
    return null;
end $$;
create trigger obligations_of_places_due after insert on authority referencing new table as now_is
    for each statement execute function obligations_of_authority_due();
create trigger obligations_of_places_due_again after update on authority referencing new table as now_is
    for each statement execute function obligations_of_authority_due();

-- Whoever holds a post counts at its authority, and in the village of its grid.
create function obligations_of_official_due() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    perform obligations_of_places_due(array(
        select n.region from now_is n union select p.place from now_is n join grid_place p on p.grid_id = n.grid_id));
    return null;
end $$;
create trigger obligations_of_places_due after insert on official referencing new table as now_is
    for each statement execute function obligations_of_official_due();

create function obligations_of_changed_official_due() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    perform obligations_of_places_due(array(
        select n.region from now_is n union select p.place
          from (select grid_id from now_is union select grid_id from was) g
          join grid_place p on p.grid_id = g.grid_id));
    return null;
end $$;
create trigger obligations_of_places_due_again after update on official referencing old table as was new table as now_is
    for each statement execute function obligations_of_changed_official_due();

create function obligations_of_grid_due() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    perform obligations_of_places_due(array(
        select p.place from now_is n join grid_place p on p.grid_id = n.id));
    return null;
end $$;
create trigger obligations_of_places_due_again after update on grid referencing new table as now_is
    for each statement execute function obligations_of_grid_due();
