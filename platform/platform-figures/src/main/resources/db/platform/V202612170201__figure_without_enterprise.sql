-- As before, and also of tables without a column enterprise_id.
-- Keeps a figure's counts from now on, and counts what is there. Expressions speak of the row r and of nothing else; a row
-- whose component or day is null counts as nothing.
--   call keep_figure('danger-on-time', 'danger', 'r.due_date', 'r.outcome', array['MET', 'UNMET', 'OWED'],
--       array['grade'], array['r.grade']);
create or replace procedure keep_figure(
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
    -- What authorities issue to people belongs to no enterprise: none is shown it, and none counts it as its own.
    enterprise text := case when exists (select from pg_attribute
            where attrelid = target and attname = 'enterprise_id' and not attisdropped)
        then 'r.enterprise_id' else 'null::uuid' end;
    counted text;
    cells constant text := 'region, sector, month, component, g1, g2';
begin
    if cardinality(group_names) <> cardinality(group_values) then
        raise exception 'figure %: each group has a name and a value', code;
    end if;
    insert into figure_aggregate values (code, seen, components, group_names);
    execute format(
        'create view %I with (security_invoker = true) as select r.id, r.region, r.province, r.city, r.county, r.town,'
        ' r.sector, %s as enterprise_id, (%s)::date as day, (%s)::text as component, coalesce((%s)::text, '''') as g1,'
        ' coalesce((%s)::text, '''') as g2 from %s r where (%s) is not null and (%s) is not null',
        seen, enterprise, day, component, g1, g2, target, component, day);
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
