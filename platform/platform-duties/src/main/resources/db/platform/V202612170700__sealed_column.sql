-- The columns that hold sealed values, so that every one of them can be sealed anew under the next key. Written by migrations
-- alone; not walled, since it holds names of columns.
create table sealed_column (
    name      text primary key,
    target    text not null,
    held      text not null,
    -- By which rows are gone through, in order.
    key       text not null,
    -- The row that a value is bound to.
    row_id    text not null,
    -- The place that a value is bound to; of a document that holds several, with '.*' at its end.
    sealed_as text not null check (sealed_as ~ '^[a-z][a-z0-9_]*\.([a-z][a-z0-9_]*|\*)$')
);
revoke insert, update, delete on sealed_column from ${rw};

-- How far a rotation is, in numbers.
create table key_rotation (
    job_id     uuid   not null,
    name       text   not null references sealed_column,
    pass       int    not null check (pass >= 1),
    through    uuid   not null default '00000000-0000-0000-0000-000000000000',
    resealed   bigint not null default 0 check (resealed >= 0),
    unreadable bigint not null default 0 check (unreadable >= 0),
    primary key (job_id, name, pass)
);

-- What a rotation last found left. That nothing is left is believed once it was so for longer than a transaction lasts that had
-- read an old value before.
create table key_rotation_look (
    job_id    uuid        primary key,
    pass      int         not null check (pass >= 0),
    remaining bigint      not null check (remaining >= 0),
    -- After how many passes no fewer were left than before.
    in_vain   int         not null default 0 check (in_vain >= 0),
    since     timestamptz not null default clock_timestamp()
);

-- Declares a column that holds sealed values. Fails where there is no such column.
create procedure keep_sealed(target regclass, held name, key name, row_id name, sealed_as text) language plpgsql as $$
begin
    execute format('select %I, %I, %I from %s limit 0', held, key, row_id, target);
    insert into sealed_column (name, target, held, key, row_id, sealed_as)
    values (format('%s.%s', target, held), target::text, held, key, row_id, sealed_as);
end $$;
revoke execute on procedure keep_sealed(regclass, name, name, name, text) from public;

-- What of a column is sealed under another version than the wanted one; what is not sealed is none of it.
create function sealed_otherwise(wanted sealed_column, key_version int) returns text language sql immutable
    return case when wanted.sealed_as like '%.*'
        then format('%I ~ %L', wanted.held, 'v1[.](?!' || key_version || '[.])[0-9]+[.]')
        else format('%1$I ^@ ''v1.'' and not %1$I ^@ %2$L', wanted.held, 'v1.' || key_version || '.') end;

-- The rotation alone goes past the walls, and sees sealed values only. As the owner, because the rows of all places and
-- offices are sealed with one key, and because no role of the service may change a row that is only added to.
create function sealed_column_of(wanted text) returns sealed_column
    language plpgsql stable set search_path = public, pg_temp as $$
declare
    found_column sealed_column;
begin
    if scope_system() is distinct from 'KEY_ROTATION' then
        raise insufficient_privilege using message = 'only the rotation of keys goes through sealed values';
    end if;
    select * into strict found_column from sealed_column where name = wanted;
    return found_column;
end $$;

create function count_to_reseal(wanted text, key_version int) returns bigint
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
    counted bigint;
begin
    execute format('select count(*) from %I where %s', c.target, sealed_otherwise(c, key_version)) into counted;
    return counted;
end $$;

-- The next keys of rows to be sealed anew, in order, and how far was looked for them: over four times as many rows at most, so that
-- it takes no longer where hardly any is left. Nothing, where no row is behind.
create function keys_to_reseal(wanted text, key_version int, behind uuid, most int, out through uuid, out keys uuid[])
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
begin
    execute format('select k from (select %1$I as k from %2$I where %1$I > $1 order by 1 limit $2) w order by k desc limit 1',
        c.key, c.target) into through using behind, 4 * most;
    execute format('select coalesce(array_agg(k order by k), ''{}'') from (select distinct %1$I as k from %2$I'
        || ' where %1$I > $1 and %1$I <= $2 and %3$s order by 1 limit $3) d',
        c.key, c.target, sealed_otherwise(c, key_version)) into keys using behind, through, most;
    if cardinality(keys) = most then
        through := keys[most];
    end if;
end $$;

-- Locks those rows, and gives out their sealed values. What somebody else changes is left for the next pass; whoever only refers
-- to a row holds nothing up.
create function values_to_reseal(wanted text, key_version int, keys uuid[])
    returns table (row_key uuid, bound_to uuid, sealed text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
begin
    return query execute format('select %1$I, %2$I, %3$I from %4$I where %1$I = any ($1) and %5$s'
        || ' order by 1 for no key update skip locked',
        c.key, c.row_id, c.held, c.target, sealed_otherwise(c, key_version)) using keys;
end $$;

-- Exchanges sealed values for sealed values, and nothing else of a row.
create function reseal(wanted text, keys uuid[], olds text[], news text[]) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    c sealed_column := sealed_column_of(wanted);
    a_seal constant text := 'v1\.[1-9][0-9]{0,8}\.[A-Za-z0-9_-]{40,}';
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

revoke all on function sealed_column_of(text) from public;
revoke all on function count_to_reseal(text, int) from public;
revoke all on function keys_to_reseal(text, int, uuid, int) from public;
revoke all on function values_to_reseal(text, int, uuid[]) from public;
revoke all on function reseal(text, uuid[], text[], text[]) from public;
grant execute on function count_to_reseal(text, int) to ${rw};
grant execute on function keys_to_reseal(text, int, uuid, int) to ${rw};
grant execute on function values_to_reseal(text, int, uuid[]) to ${rw};
grant execute on function reseal(text, uuid[], text[], text[]) to ${rw};
