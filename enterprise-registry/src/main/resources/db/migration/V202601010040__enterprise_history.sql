-- What changed on an enterprise, revision by revision, whoever changed it: a request, an import, a move.
create table enterprise_history (
    enterprise_id uuid        not null,
    revision      bigint      not null,
    changed_at    timestamptz not null,
    actor         text        not null,
    changes       jsonb       not null,
    region        bigint      not null,
    sector        text        not null,
    primary key (enterprise_id, revision)
);
call raise_wall('enterprise_history', 'sector', 'enterprise_id');

-- Written by the database itself, since imports change thousands of rows in one statement.
create function write_enterprise_history() returns trigger language plpgsql as $$
declare
    no_facts constant text[] := array['id', 'version', 'changed_at', 'feed_fingerprint', 'created_at', 'enterprise_id',
                                      'province', 'city', 'county', 'town'];
begin
    insert into enterprise_history (enterprise_id, revision, changed_at, actor, changes, region, sector)
    select n.id, n.version, n.changed_at, coalesce(scope_subject(), session_user),
           coalesce((select jsonb_object_agg(a.key, jsonb_strip_nulls(jsonb_build_object('from', b.value, 'to', a.value)))
                     from jsonb_each(to_jsonb(n) - no_facts) a
                     join jsonb_each(to_jsonb(o) - no_facts) b on b.key = a.key
                     where a.value is distinct from b.value), '{}'),
           n.region, n.sector
    from changed_to n join changed_from o on o.id = n.id
    where n.version <> o.version;
    return null;
end $$;
create trigger enterprise_history after update on enterprise
    referencing old table as changed_from new table as changed_to
    for each statement execute function write_enterprise_history();

-- What happened stays; only whose it is may follow a move.
revoke update, delete on enterprise_history from ${rw};
grant update (region, sector) on enterprise_history to ${rw};
