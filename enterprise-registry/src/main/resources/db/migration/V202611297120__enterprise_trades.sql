-- What an enterprise does. What follows from its industry, with the row of the policy book by which it does, and what its
-- supervisor says of single trades, an array of {trade, applies, reason, by, at}; absent where nothing is known or said.
create function trades_of(derived text[], corrections jsonb) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(trade order by trade), '{}') from (
        select unnest(derived) as trade
        except select c ->> 'trade' from jsonb_array_elements(corrections) c
        union select c ->> 'trade' from jsonb_array_elements(corrections) c where c ->> 'applies' = 'true') as known);

alter table enterprise
    add column derived_trades text[],
    add column trades_policy_region bigint,
    add column trades_policy_from date,
    add column trades_source text,
    add column trades_clause text,
    add column trade_corrections jsonb
        constraint ck_enterprise_trade_corrections check (jsonb_typeof(trade_corrections) = 'array'),
    -- Most enterprises have no correction, and an import writes thousands at a time.
    add column trades text[] generated always as (case
        when trade_corrections is null then derived_trades
        else trades_of(derived_trades, trade_corrections) end) stored,
    add constraint ck_enterprise_trade_basis
        check (num_nonnulls(derived_trades, trades_policy_region, trades_policy_from, trades_source, trades_clause) in (0, 5));

-- As before, and of the trades the history tells those that it has and what was corrected.
create or replace function write_enterprise_history() returns trigger language plpgsql as $$
declare
    no_facts constant text[] := array['id', 'version', 'changed_at', 'feed_fingerprint', 'created_at', 'enterprise_id',
                                      'province', 'city', 'county', 'town', 'name_key', 'derived_trades',
                                      'trades_policy_region', 'trades_policy_from', 'trades_source', 'trades_clause'];
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

-- The view keeps its condition, and shows the trades too.
do $$
declare
    seen text := pg_get_viewdef('enterprise_search'::regclass);
begin
    execute 'create or replace view enterprise_search as '
        || regexp_replace(rtrim(seen, '; '), '\mname_key\M', 'name_key, trades');
end $$;

-- By which rows the trades were last derived anew for all, and how far that is.
create table trade_derivation (
    one         boolean     primary key default true constraint ck_trade_derivation_one check (one),
    -- The rows of the policy book that were in force.
    rules       text        not null,
    job_id      uuid        not null,
    begun_at    timestamptz not null,
    -- The last enterprise that was looked at.
    through     uuid,
    processed   bigint      not null default 0 check (processed >= 0),
    changed     bigint      not null default 0 check (changed >= 0),
    finished_at timestamptz
);
revoke delete on trade_derivation from ${rw};
