-- What row security asks: the settings of the present transaction. After a local setting has ended it is '', not null.
create function scope_low() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.low', true), '')::bigint;
create function scope_high() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.high', true), '')::bigint;
create function scope_sectors() returns text[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('app.sectors', true), ''), ',');
create function scope_enterprises() returns uuid[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('app.enterprises', true), ''), ',')::uuid[];
create function scope_subject() returns text language sql stable parallel safe
    return nullif(current_setting('app.subject', true), '');

-- Gives a table the levels of its region, for lists by equality at every level.
create procedure add_region_levels(target regclass) language plpgsql as $$
begin
    execute format(
        'alter table %s
             add column province bigint generated always as (region / 10000000000 * 10000000000) stored,
             add column city     bigint generated always as (region / 100000000 * 100000000) stored,
             add column county   bigint generated always as (region / 1000000 * 1000000) stored,
             add column town     bigint generated always as (region / 1000 * 1000) stored', target);
end $$;

-- The condition of the wall. A case expression, since the planner misreads a bare range over sub-selects as selective
-- and then reads the whole table (measured, ADR-0005).
create function wall_condition(sector_column name, enterprise_column name) returns text language sql immutable
    return 'case when region between (select scope_low()) and (select scope_high())'
        || coalesce(format(' and ((select scope_sectors()) is null or %I = any ((select scope_sectors())::text[]))', sector_column), '')
        || coalesce(format(' and ((select scope_enterprises()) is null or %I = any ((select scope_enterprises())::uuid[]))', enterprise_column), '')
        || ' then true else false end';

-- Raises the wall on a table. Where there is no such column, pass null.
create procedure raise_wall(target regclass, sector_column name, enterprise_column name) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy wall on %s using (%s)', target, wall_condition(sector_column, enterprise_column));
end $$;

grant usage on schema public to ${rw};
alter default privileges in schema public grant select, insert, update, delete on tables to ${rw};
alter default privileges in schema public grant usage, select on sequences to ${rw};
