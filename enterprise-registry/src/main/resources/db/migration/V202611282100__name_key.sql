-- How names are compared, in searches and between a feed and the register: without regard to width and other compatible
-- forms (NFKC), case, the shape of brackets, blanks and what nobody sees. The only place where this is said; what is
-- shown keeps its spelling.
create function name_fold(name text) returns text language sql immutable parallel safe strict
    return lower(translate(normalize(name, NFKC),
        U&'[{\3014\3010\3016\3018\3008\300A\300C\300E]}\3015\3011\3017\3019\3009\300B\300D\300F'
        || U&' \0009\000A\000B\000C\000D\0085\1680\2028\2029'
        || U&'\007F\00AD\034F\061C\115F\1160\17B4\17B5\180B\180C\180D\180E\200B\200C\200D\200E\200F'
        || U&'\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\206A\206B\206C\206D\206E\206F'
        || U&'\FE00\FE01\FE02\FE03\FE04\FE05\FE06\FE07\FE08\FE09\FE0A\FE0B\FE0C\FE0D\FE0E\FE0F\FEFF',
        '(((((((((())))))))))'));

-- What is searched for, as name_pairs pairs it: every pair of neighbours, or, for one character, every pair that begins
-- with it.
create function name_query(searched text) returns tsquery language plpgsql immutable parallel safe strict as $$
declare
    folded constant text := public.name_fold(searched);
    part   constant int  := least(2, char_length(folded));
    pairs  text[] := '{}';
begin
    for i in 1 .. char_length(folded) + 1 - part loop
        -- Quoted as a lexeme, in which only quotes and backslashes mean anything.
        pairs[i] := '''' || replace(replace(substr(folded, i, part), '\', '\\'), '''', '''''') || '''';
    end loop;
    return case part
        when 0 then ''
        when 1 then pairs[1] || ':*'
        else array_to_string(pairs, ' & ')
    end::tsquery;
end $$;

alter table enterprise add column name_key text generated always as (name_fold(name)) stored;
create index ix_enterprise_name_key on enterprise (name_key);
drop index ix_enterprise_name_pairs;
create index ix_enterprise_name_pairs on enterprise using gin (name_pairs(name_key));

do $$
begin
    execute 'create or replace view enterprise_search as
        select id, enterprise_id, name, state, region, province, city, county, town, unassigned, sector, industry,
               ownership, changed_at, name_key
        from enterprise where ' || wall_condition('sector', 'id');
end $$;

-- As before, and the key of a name is no fact beside the name.
create or replace function write_enterprise_history() returns trigger language plpgsql as $$
declare
    no_facts constant text[] := array['id', 'version', 'changed_at', 'feed_fingerprint', 'created_at', 'enterprise_id',
                                      'province', 'city', 'county', 'town', 'name_key'];
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

-- Under which code an enterprise was known: a line that brings such a code is perhaps about it.
create index ix_enterprise_identifier_former on enterprise_identifier (scheme, value) where valid_to is not null;
