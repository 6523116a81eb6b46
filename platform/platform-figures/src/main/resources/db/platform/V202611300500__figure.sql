-- Figures: how many rows of a table count as what, by place, sector, month and groups, kept while the rows change.

-- What is kept. Written by migrations alone, through keep_figure; no wall: it names tables, not rows.
create table figure_aggregate (
    code       text   primary key constraint ck_figure_aggregate_code check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    -- The view that shows each row as it counts.
    seen       text   not null,
    components text[] not null,
    groups     text[] not null constraint ck_figure_aggregate_groups check (cardinality(groups) <= 2)
);
revoke insert, update, delete on figure_aggregate from ${rw};

-- Changes that are not folded in yet: only ever added, so that no two who write wait for one another.
create table figure_delta (
    id        bigint generated always as identity primary key,
    aggregate text   not null references figure_aggregate,
    region    bigint not null,
    sector    text   not null,
    month     date   not null,
    component text   not null,
    g1        text   not null,
    g2        text   not null,
    n         bigint not null
);
-- It is emptied again and again: what is gone must not be read for long.
alter table figure_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- What was folded in: at each level the place in which the rows lie, below its parent. Sector and groups are '' where a row
-- has none.
create table figure_count (
    aggregate text     not null references figure_aggregate,
    level     smallint not null constraint ck_figure_count_level check (level between 0 and 5),
    region    bigint   not null,
    parent    bigint   not null,
    sector    text     not null,
    month     date     not null constraint ck_figure_count_month check (extract(day from month) = 1),
    component text     not null,
    g1        text     not null,
    g2        text     not null,
    n         bigint   not null,
    primary key (aggregate, level, region, month, sector, component, g1, g2)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
-- Counts change in place, without a new entry in the indexes, as long as their page has room.
create index ix_figure_count_parent on figure_count (aggregate, level, parent, month);

-- Whoever may see the rows of a place and sector sees their counts. An enterprise sees none: its own rows are few, and
-- counted one by one.
do $wall$
declare
    kept text;
begin
    foreach kept in array array['figure_delta', 'figure_count'] loop
        execute format('alter table %I enable row level security', kept);
        execute format(
            'create policy wall on %I using (case when (select scope_enterprises()) is not null then false else (%s) end)',
            kept, wall_condition('sector', null));
    end loop;
end $wall$;

-- Nobody who serves writes them: triggers and the fold do, in the owner's name.
revoke insert, update, delete on figure_delta, figure_count from ${rw};

-- The places of a row at each level, with what lies above.
create function figure_levels(place bigint)
    returns table (level smallint, region bigint, parent bigint) language sql immutable parallel safe rows 6 as $$
    values (0::smallint, 0::bigint, 0::bigint),
           (1::smallint, place / 10000000000 * 10000000000, 0::bigint),
           (2::smallint, place / 100000000 * 100000000, place / 10000000000 * 10000000000),
           (3::smallint, place / 1000000 * 1000000, place / 100000000 * 100000000),
           (4::smallint, place / 1000 * 1000, place / 1000000 * 1000000),
           (5::smallint, place, place / 1000 * 1000)
$$;

-- Keeps a figure's counts from now on, and counts what is there. Expressions speak of the row r and of nothing else; a row
-- whose component or day is null counts as nothing.
--   call keep_figure('danger-on-time', 'danger', 'r.due_date', 'r.outcome', array['MET', 'UNMET', 'OWED'],
--       array['grade'], array['r.grade']);
create procedure keep_figure(
    code text, target regclass, day text, component text, components text[],
    group_names text[] default '{}', group_values text[] default '{}')
language plpgsql as $$
declare
    plain text := (select relname from pg_class where oid = target);
    suffix text := replace(code, '-', '_');
    seen text := 'figure_row_' || suffix;
    change text := 'figure_change_' || suffix;
    g1 text := coalesce(group_values[1], '''''');
    g2 text := coalesce(group_values[2], '''''');
    counted text;
    cells constant text := 'region, sector, month, component, g1, g2';
begin
    if cardinality(group_names) <> cardinality(group_values) then
        raise exception 'figure %: each group has a name and a value', code;
    end if;
    insert into figure_aggregate values (code, seen, components, group_names);
    execute format(
        'create view %I with (security_invoker = true) as select r.id, r.region, r.province, r.city, r.county, r.town,'
        ' r.sector, r.enterprise_id, (%s)::date as day, (%s)::text as component, coalesce((%s)::text, '''') as g1,'
        ' coalesce((%s)::text, '''') as g2 from %s r where (%s) is not null and (%s) is not null',
        seen, day, component, g1, g2, target, component, day);
    execute format('revoke insert, update, delete on %I from ${rw}', seen);
    counted := format(
        'select r.region, coalesce(r.sector::text, '''') as sector,'
        ' date_trunc(''month'', (%s)::date::timestamp)::date as month, (%s)::text as component,'
        ' coalesce((%s)::text, '''') as g1, coalesce((%s)::text, '''') as g2, %%s as n from %%s r'
        ' where (%s) is not null and (%s) is not null',
        day, component, g1, g2, component, day);
    execute format(
        'create function %I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$'
        ' begin'
        ' if tg_op = ''INSERT'' then'
        '   insert into figure_delta (aggregate, %s, n) select %L, %s, sum(n) from (%s) k group by %s;'
        ' elsif tg_op = ''DELETE'' then'
        '   insert into figure_delta (aggregate, %s, n) select %L, %s, sum(n) from (%s) k group by %s;'
        ' else'
        '   insert into figure_delta (aggregate, %s, n) select %L, %s, sum(n) from (%s union all %s) k'
        '   group by %s having sum(n) <> 0;'
        ' end if; return null; end $f$',
        change,
        cells, code, cells, format(counted, '1', 'new_rows'), cells,
        cells, code, cells, format(counted, '-1', 'old_rows'), cells,
        cells, code, cells, format(counted, '1', 'new_rows'), format(counted, '-1', 'old_rows'), cells);
    execute format('revoke execute on function %I() from public', change);
    execute format('create trigger figure_%s_added after insert on %s referencing new table as new_rows'
        ' for each statement execute function %I()', suffix, target, change);
    execute format('create trigger figure_%s_gone after delete on %s referencing old table as old_rows'
        ' for each statement execute function %I()', suffix, target, change);
    execute format('create trigger figure_%s_changed after update on %s referencing old table as old_rows'
        ' new table as new_rows for each statement execute function %I()', suffix, target, change);
    execute format('insert into figure_delta (aggregate, %s, n) select %L, %s, sum(n) from (%s) k group by %s',
        cells, code, cells, format(counted, '1', target::text), cells);
end $$;

-- Folds the oldest changes into the counts, so many at most; tells how many. One at a time: who comes second does nothing.
create function fold_figures(most int) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('figure-fold', 46)) then
        return 0;
    end if;
    with taken as (
        delete from figure_delta where id in (select id from figure_delta order by id limit most) returning *
    ), cells as (
        select t.aggregate, l.level, l.region, l.parent, t.sector, t.month, t.component, t.g1, t.g2, sum(t.n) as n
        from taken t cross join lateral figure_levels(t.region) l
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    ), kept as (
        insert into figure_count as c (aggregate, level, region, parent, sector, month, component, g1, g2, n)
        select * from cells where n <> 0
        on conflict (aggregate, level, region, month, sector, component, g1, g2) do update set n = c.n + excluded.n
    )
    select count(*) into folded from taken;
    return folded;
end $$;
revoke execute on function fold_figures(int) from public;
grant execute on function fold_figures(int) to ${rw};

-- The named check: counts the rows anew and tells each cell that is kept otherwise. For the owner.
create function figure_difference(asked text)
    returns table (level smallint, region bigint, sector text, month date, component text, g1 text, g2 text,
        counted bigint, kept bigint)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query execute format(
        'with found as (select v.region, coalesce(v.sector::text, '''') as sector,'
        ' date_trunc(''month'', v.day::timestamp)::date as month, v.component, v.g1, v.g2, count(*) as n from %I v'
        ' group by 1, 2, 3, 4, 5, 6'
        '), counted as (select l.level, l.region, r.sector, r.month, r.component, r.g1, r.g2, sum(r.n)::bigint as n'
        ' from found r cross join lateral figure_levels(r.region) l group by 1, 2, 3, 4, 5, 6, 7'
        '), kept as (select level, region, sector, month, component, g1, g2, sum(n)::bigint as n from ('
        ' select level, region, sector, month, component, g1, g2, n from figure_count where aggregate = $1'
        ' union all select l.level, l.region, d.sector, d.month, d.component, d.g1, d.g2, d.n'
        ' from figure_delta d cross join lateral figure_levels(d.region) l where d.aggregate = $1) k'
        ' group by 1, 2, 3, 4, 5, 6, 7)'
        ' select level, region, sector, month, component, g1, g2, coalesce(c.n, 0), coalesce(k.n, 0)'
        ' from counted c full join kept k using (level, region, sector, month, component, g1, g2)'
        ' where coalesce(c.n, 0) <> coalesce(k.n, 0)',
        (select seen from figure_aggregate where code = asked))
    using asked;
end $$;
revoke execute on function figure_difference(text) from public;

-- How many cells are kept otherwise than the rows say: no place, no count, so that whoever serves may ask.
create function figure_differences(asked text) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return (select count(*) from figure_difference(asked));
revoke execute on function figure_differences(text) from public;
grant execute on function figure_differences(text) to ${rw};
