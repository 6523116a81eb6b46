-- Makes the indexes that a list needs to be read in one order within any scope: one for each level of place, and one for
-- the enterprise where the table has one. Called once for each order that a list offers:
--   call list_by('rectification_order', 'due_date');
create procedure list_by(target regclass, sort_key name) language plpgsql as $$
declare
    plain text := (select relname from pg_class where oid = target);
    owner text;
begin
    execute format('create index %I on %s (%I, id)', format('ix_%s_nation_%s', plain, sort_key), target, sort_key);
    for owner in
        select attname from pg_attribute
        where attrelid = target and not attisdropped
          and attname in ('province', 'city', 'county', 'town', 'region', 'enterprise_id')
    loop
        execute format(
            'create index %I on %s (%I, %I, id)',
            format('ix_%s_%s_%s', plain, replace(owner, '_id', ''), sort_key), target, owner, sort_key);
    end loop;
end $$;
