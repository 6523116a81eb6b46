-- Which registers there are, in every version. Not walled: kinds follow from public documents, and one that an authority
-- added for its place is shown by the application to those whom the place concerns.
create table register_kind (
    code         text        not null constraint ck_register_kind_code check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    version      bigint      not null check (version >= 1),
    -- Where it holds; 0 for everywhere.
    place        bigint      not null,
    document     text        not null,
    -- Field to column of register_entry, as JSON.
    slots        text        not null,
    added_by     text        not null,
    added_at     timestamptz not null,
    -- The first day on which nothing is recorded any more; for kinds of a place, since shipped ones say it themselves.
    retired_from date,
    primary key (code, version)
);
revoke update, delete on register_kind from ${rw};
grant update (retired_from) on register_kind to ${rw};

-- Who keeps a register or owes it: a kind, perhaps one of its series, and a holder.
create table register_holding (
    id            uuid        primary key,
    kind          text        not null,
    series        text        not null,
    holder_type   text        not null,
    holder_key    text        not null,
    holder_name   text,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    opened_at     timestamptz not null,
    last_entry_at timestamptz,
    -- The day from which the holder lacks an entry that counts: 0001-01-01 without any, infinity while one has no end.
    lacking_from  date        not null default '0001-01-01',
    -- Since when the holder comes under the policy that asks for it, and which row that was.
    owed_since    date,
    owed_source   text,
    owed_clause   text,
    constraint ck_register_holding_owed check ((owed_since is null) = (owed_source is null)
                                               and (owed_since is null) = (owed_clause is null))
);
call add_region_levels('register_holding');
call raise_wall('register_holding', 'sector', 'enterprise_id');
create unique index uq_register_holding on register_holding (kind, series, holder_key);
create index ix_register_holding_enterprise on register_holding (enterprise_id, kind);
create index ix_register_holding_nation on register_holding (kind, lacking_from, id, series) where owed_since is not null;
create index ix_register_holding_province on register_holding (province, kind, lacking_from, id, series) where owed_since is not null;
create index ix_register_holding_city on register_holding (city, kind, lacking_from, id, series) where owed_since is not null;
create index ix_register_holding_county on register_holding (county, kind, lacking_from, id, series) where owed_since is not null;
create index ix_register_holding_town on register_holding (town, kind, lacking_from, id, series) where owed_since is not null;
create index ix_register_holding_village on register_holding (region, kind, lacking_from, id, series) where owed_since is not null;
-- The entries, each version a row that is never changed.
create table register_entry (
    id            uuid        primary key,
    entry_id      uuid        not null,
    version       bigint      not null check (version >= 1),
    kind          text        not null,
    kind_version  bigint      not null,
    holding_id    uuid        not null references register_holding,
    holder_type   text        not null,
    holder_key    text        not null,
    holder_name   text,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    state         text        not null
        constraint ck_register_entry_state
            check (state in ('RECORDED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'RENEWED', 'WITHDRAWN')),
    step          text        not null,
    reason        text,
    data          text        not null,
    -- Sealed personal values and their blind indexes by field, as JSON; in data stands the mask.
    sealed        text        not null,
    -- SHA-256 of the natural key; absent where nothing forbids two alike.
    key_hash      text,
    valid_until   date,
    -- Whether what the holder owes is met by it, whatever is being changed at present.
    counted       boolean     not null,
    imported      boolean     not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    acted_at      timestamptz not null,
    acted_by      text        not null,
    latest        boolean     not null,
    live          boolean     generated always as (state not in ('RENEWED', 'WITHDRAWN')) stored,
    t1 text, t2 text, t3 text, t4 text,
    n1 bigint, n2 bigint, n3 bigint,
    d1 date, d2 date, d3 date,
    b1 boolean, b2 boolean,
    -- Pairs of neighbouring characters of what can be searched, each with its kind and field before it.
    search        tsvector,
    constraint uq_register_entry_version unique (entry_id, version)
);
call add_region_levels('register_entry');
call raise_wall('register_entry', 'sector', 'enterprise_id');
create unique index uq_register_entry_latest on register_entry (entry_id) where latest;
create unique index uq_register_entry_key on register_entry (kind, key_hash) where latest and live;
create index ix_register_entry_holding on register_entry (holding_id, entry_id) where latest and live;
create index ix_register_entry_enterprise on register_entry (enterprise_id, kind, recorded_at, entry_id)
    where latest and live;
create index ix_register_entry_over on register_entry (kind, state, recorded_at, entry_id) where latest and not live;
create index ix_register_entry_search on register_entry using gin (search) where latest and live;

-- At each level: in order of time, with the first columns of filters checked inside the index; by the first text; by the
-- first day.
create index ix_register_entry_nation on register_entry (kind, recorded_at, entry_id, t1, t2, n1, d1)
    where latest and live;
create index ix_register_entry_province on register_entry (province, kind, recorded_at, entry_id, t1, t2, n1, d1)
    where latest and live;
create index ix_register_entry_city on register_entry (city, kind, recorded_at, entry_id, t1, t2, n1, d1)
    where latest and live;
create index ix_register_entry_county on register_entry (county, kind, recorded_at, entry_id, t1, t2, n1, d1)
    where latest and live;
create index ix_register_entry_town on register_entry (town, kind, recorded_at, entry_id, t1, t2, n1, d1)
    where latest and live;
create index ix_register_entry_village on register_entry (region, kind, recorded_at, entry_id, t1, t2, n1, d1)
    where latest and live;
create index ix_register_entry_nation_t1 on register_entry (kind, t1, recorded_at, entry_id, t2, n1, d1)
    where latest and live;
create index ix_register_entry_province_t1 on register_entry (province, kind, t1, recorded_at, entry_id, t2, n1, d1)
    where latest and live;
create index ix_register_entry_city_t1 on register_entry (city, kind, t1, recorded_at, entry_id, t2, n1, d1)
    where latest and live;
create index ix_register_entry_county_t1 on register_entry (county, kind, t1, recorded_at, entry_id, t2, n1, d1)
    where latest and live;
create index ix_register_entry_town_t1 on register_entry (town, kind, t1, recorded_at, entry_id, t2, n1, d1)
    where latest and live;
create index ix_register_entry_village_t1 on register_entry (region, kind, t1, recorded_at, entry_id, t2, n1, d1)
    where latest and live;
create index ix_register_entry_nation_d1 on register_entry (kind, d1, entry_id, t1, t2, n1)
    where latest and live;
create index ix_register_entry_province_d1 on register_entry (province, kind, d1, entry_id, t1, t2, n1)
    where latest and live;
create index ix_register_entry_city_d1 on register_entry (city, kind, d1, entry_id, t1, t2, n1)
    where latest and live;
create index ix_register_entry_county_d1 on register_entry (county, kind, d1, entry_id, t1, t2, n1)
    where latest and live;
create index ix_register_entry_town_d1 on register_entry (town, kind, d1, entry_id, t1, t2, n1)
    where latest and live;
create index ix_register_entry_village_d1 on register_entry (region, kind, d1, entry_id, t1, t2, n1)
    where latest and live;
-- What was written stays; a move changes whose it is, a next version which one counts; columns of filters follow the kind.
revoke update, delete on register_holding, register_entry from ${rw};
grant update (region, sector, enterprise_id, holder_name, last_entry_at, lacking_from, owed_since, owed_source, owed_clause)
    on register_holding to ${rw};
grant update (region, sector, enterprise_id, latest, t1, t2, t3, t4, n1, n2, n3, d1, d2, d3, b1, b2)
    on register_entry to ${rw};

create function register_pairs(fields text[], texts text[]) returns tsvector language plpgsql immutable parallel safe as $$
declare
    pairs   text[] := '{}';
    letters text[];
begin
    for f in 1 .. coalesce(cardinality(fields), 0) loop
        letters := regexp_split_to_array(lower(texts[f]) || ' ', '');
        for i in 1 .. cardinality(letters) - 1 loop
            pairs := pairs || (fields[f] || ':' || letters[i] || letters[i + 1]);
        end loop;
    end loop;
    return array_to_tsvector(array(select distinct unnest(pairs)));
end $$;

-- Searching by a part of a text. @@ is not leak-proof, so behind the wall it could not use its index; this view belongs to
-- the owner, whom the wall does not hold, and repeats the wall as its own condition. Only *Search classes name it.
do $$
begin
    execute 'create view register_entry_search as select * from register_entry where '
        || wall_condition('sector', 'enterprise_id');
end $$;
revoke insert, update, delete on register_entry_search from ${rw};

-- Whether a key is taken by anybody at all. It looks past the wall and gives away a yes or a no, so that the caller can be
-- told to ask for a transfer.
create function register_key_taken(wanted_kind text, wanted_hash text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select 1 from register_entry
                    where kind = wanted_kind and key_hash = wanted_hash and latest and live);
revoke all on function register_key_taken(text, text) from public;
grant execute on function register_key_taken(text, text) to ${rw};

-- What stood in ledgers goes on as registers; the kinds' versions so far are kept as they were written.
insert into register_kind (code, version, place, document, slots, added_by, added_at)
select code, version, 0,
       json_build_object('code', code, 'holder', json_build_array(level), 'title',
                         json_build_object('zh', name_zh, 'en', name_en), 'refresh', refresh, 'schema',
                         entry_schema::json, 'source', json_build_object('document', source, 'clause', clause))::text,
       '{}', 'system:migration', now()
  from ledger_kind;
insert into register_holding (id, kind, series, holder_type, holder_key, region, sector, enterprise_id, opened_at,
                              last_entry_at, lacking_from)
select l.id, l.kind, '', k.level,
       case when l.enterprise_id is not null then l.enterprise_id::text
            when k.level = 'DEPARTMENT' then lpad(l.region::text, 12, '0') || '/' || l.sector
            else lpad(l.region::text, 12, '0') end,
       l.region, l.sector, l.enterprise_id, l.opened_at, l.last_entry_at,
       case when exists (select 1 from ledger_entry e where e.ledger_id = l.id) then 'infinity'::date
            else '0001-01-01'::date end
  from ledger l join ledger_kind k on k.code = l.kind;
insert into register_entry (id, entry_id, version, kind, kind_version, holding_id, holder_type, holder_key, region, sector,
                            enterprise_id, state, step, data, sealed, counted, imported, recorded_at, recorded_by,
                            acted_at, acted_by, latest)
select e.id, e.entry_id, e.version, e.kind, e.kind_version, e.ledger_id, h.holder_type, h.holder_key, e.region, e.sector,
       e.enterprise_id, 'RECORDED', case when e.version = 1 then 'RECORDED' else 'CORRECTED' end, e.data, '{}', true, false,
       f.recorded_at, f.recorded_by, e.recorded_at, e.recorded_by, e.latest
  from ledger_entry e
  join register_holding h on h.id = e.ledger_id
  join ledger_entry f on f.entry_id = e.entry_id and f.version = 1;
update clock set subject_type = 'register', kind = 'register-refresh'
 where subject_type = 'ledger' and kind = 'ledger-refresh';
drop table ledger_entry;
drop table ledger;
drop table ledger_kind;
