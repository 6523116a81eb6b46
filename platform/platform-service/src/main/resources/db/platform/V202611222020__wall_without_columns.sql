-- A table without a sector or an enterprise gets a wall by place alone: format() refuses a null name.
create or replace function wall_condition(sector_column name, enterprise_column name) returns text language sql immutable
    return 'case when region between (select scope_low()) and (select scope_high())'
        || case when sector_column is null then '' else
            format(' and ((select scope_sectors()) is null or %I = any ((select scope_sectors())::text[]))', sector_column) end
        || case when enterprise_column is null then '' else
            format(' and ((select scope_enterprises()) is null or %I = any ((select scope_enterprises())::uuid[]))', enterprise_column) end
        || ' then true else false end';
