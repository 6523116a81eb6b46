-- Values are sealed by one of two algorithms: those that begin with v1 by AES-GCM, those with v2 by SM4-GCM. A rotation seals anew
-- whatever does not begin as values begin now, algorithm and version of the key together: 'v2.3'.
drop function count_to_reseal(text, int);
drop function keys_to_reseal(text, int, uuid, int);
drop function values_to_reseal(text, int, uuid[]);
drop function sealed_otherwise(sealed_column, int);

-- What of a column is sealed otherwise than wanted; what is not sealed is none of it.
create function sealed_otherwise(wanted sealed_column, present text) returns text language sql immutable
    return case when wanted.sealed_as like '%.*'
        then format('%I ~ %L', wanted.held, '(?!' || replace(present, '.', '[.]') || '[.])v[12][.][0-9]+[.]')
        else format('(%1$I ^@ ''v1.'' or %1$I ^@ ''v2.'') and not %1$I ^@ %2$L', wanted.held, present || '.') end;

create function count_to_reseal(wanted text, present text) returns bigint
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
    counted bigint;
begin
    execute format('select count(*) from %I where %s', c.target, sealed_otherwise(c, present)) into counted;
    return counted;
end $$;

-- The next keys of rows to be sealed anew, in order, and how far was looked for them: over four times as many rows at most, so that
-- it takes no longer where hardly any is left. Nothing, where no row is behind.
create function keys_to_reseal(wanted text, present text, behind uuid, most int, out through uuid, out keys uuid[])
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
begin
    execute format('select k from (select %1$I as k from %2$I where %1$I > $1 order by 1 limit $2) w order by k desc limit 1',
        c.key, c.target) into through using behind, 4 * most;
    execute format('select coalesce(array_agg(k order by k), ''{}'') from (select distinct %1$I as k from %2$I'
        || ' where %1$I > $1 and %1$I <= $2 and %3$s order by 1 limit $3) d',
        c.key, c.target, sealed_otherwise(c, present)) into keys using behind, through, most;
    if cardinality(keys) = most then
        through := keys[most];
    end if;
end $$;

-- Locks those rows, and gives out their sealed values. What somebody else changes is left for the next pass; whoever only refers
-- to a row holds nothing up.
create function values_to_reseal(wanted text, present text, keys uuid[])
    returns table (row_key uuid, bound_to uuid, sealed text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
begin
    return query execute format('select %1$I, %2$I, %3$I from %4$I where %1$I = any ($1) and %5$s'
        || ' order by 1 for no key update skip locked',
        c.key, c.row_id, c.held, c.target, sealed_otherwise(c, present)) using keys;
end $$;

-- Exchanges sealed values for sealed values, and nothing else of a row.
create or replace function reseal(wanted text, keys uuid[], olds text[], news text[]) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
    a_seal constant text := 'v[12]\.[1-9][0-9]{0,8}\.[A-Za-z0-9_-]{40,}';
    changed int;
begin
    if exists (select from unnest(olds, news) as e (was, becomes)
                where regexp_replace(e.was, a_seal, '#', 'g') is distinct from regexp_replace(e.becomes, a_seal, '#', 'g')) then
        raise check_violation using message = 'only a sealed value may take the place of a sealed value';
    end if;
    execute format('update %1$I t set %2$I = e.becomes from unnest($1, $2, $3) as e (key, was, becomes)'
        || ' where t.%3$I = e.key and t.%2$I = e.was', c.target, c.held, c.key) using keys, olds, news;
    get diagnostics changed = row_count;
    return changed;
end $$;

revoke all on function count_to_reseal(text, text) from public;
revoke all on function keys_to_reseal(text, text, uuid, int) from public;
revoke all on function values_to_reseal(text, text, uuid[]) from public;
grant execute on function count_to_reseal(text, text) to ${rw};
grant execute on function keys_to_reseal(text, text, uuid, int) to ${rw};
grant execute on function values_to_reseal(text, text, uuid[]) to ${rw};
