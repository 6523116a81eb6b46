-- Computes a sealed draw again from its public bundle, in PostgreSQL 13 or later, database encoding UTF8, without any
-- extension. Everything is made in pg_temp and gone with the session. In psql:
--
--   \i verify-draw.sql
--   \set bundle `base64 -w0 bundle.json`
--   select * from pg_temp.verify_draw(decode(:'bundle', 'base64'));
--
-- The second argument is the seal of the authority's draw before, if it is known. The tables srd_* hold afterwards what
-- was read and computed: srd_places, for instance, the whole order of every stratum.

set client_min_messages = warning;

create temp table if not exists srd_bundle (alg text, authority text, beacon text, draw_id text, draw_number bigint,
    previous_seal text, team_size bigint, record text, seal text, beacon_string text, result_digest text, result text,
    stage integer);
create temp table if not exists srd_roots (list text, root text, size bigint);
create temp table if not exists srd_commitments (at bigint, who text collate "C", commitment text);
create temp table if not exists srd_quotas (at bigint, stratum text collate "C", number bigint, reached bigint);
create temp table if not exists srd_reasons (at bigint, reason text collate "C");
create temp table if not exists srd_contributors (at bigint, who text collate "C", commitment text, nonce text);
create temp table if not exists srd_objects (at bigint, stratum text collate "C", id text collate "C", weight bigint);
create temp table if not exists srd_inspectors (at bigint, id text collate "C", cap bigint, load bigint);
create temp table if not exists srd_skills (inspector_at bigint, at bigint, skill text collate "C");
create temp table if not exists srd_recusals (at bigint, object text collate "C", inspector text collate "C", reason text);
create temp table if not exists srd_needs (at bigint, object text collate "C", skill text);
create temp table if not exists srd_stated_places (at bigint, stratum text, rank bigint, object text, ticket text);
create temp table if not exists srd_stated_teams (at bigint, object text, status text, inspectors text[]);
create temp table if not exists srd_substitutions (at bigint, replaced text, reason text, evidence text, stratum text,
    rank bigint, object text, ticket text, status text, inspectors text[]);
create temp table if not exists srd_places (stratum text collate "C", rank bigint, object text collate "C", ticket text);
create temp table if not exists srd_teams (at bigint, object text, stratum text, status text, inspectors text[]);
create temp table if not exists srd_visits (object text, stratum text, inspectors text[]);

-- Digests ------------------------------------------------------------------------------------------------------------

create or replace function pg_temp.srd_sm3(p_message bytea) returns bytea language plpgsql immutable strict as $$
declare
    ones constant bigint := 4294967295;
    padded bytea := p_message || '\x80'::bytea
        || decode(repeat('00', (119 - length(p_message) % 64) % 64), 'hex') || int8send(length(p_message)::bigint * 8);
    w bigint[] := array_fill(0::bigint, array[68], array[0]);
    v bigint[] := array[1937774191, 1226093241, 388252375, 3666478592, 2842636476, 372324522, 3817729613, 2969243214];
    a bigint; b bigint; c bigint; d bigint; e bigint; f bigint; g bigint; h bigint;
    x bigint; y bigint; k bigint; turned bigint; ss1 bigint; tt1 bigint; tt2 bigint;
    o integer;
begin
    for block in 0 .. length(padded) / 64 - 1 loop
        for j in 0 .. 15 loop
            o := block * 64 + j * 4;
            w[j] := (get_byte(padded, o)::bigint << 24) | (get_byte(padded, o + 1)::bigint << 16)
                | (get_byte(padded, o + 2)::bigint << 8) | get_byte(padded, o + 3)::bigint;
        end loop;
        for j in 16 .. 67 loop
            x := w[j - 3];
            x := w[j - 16] # w[j - 9] # (((x << 15) | (x >> 17)) & ones);
            y := w[j - 13];
            w[j] := x # (((x << 15) | (x >> 17)) & ones) # (((x << 23) | (x >> 9)) & ones)
                # (((y << 7) | (y >> 25)) & ones) # w[j - 6];
        end loop;
        a := v[1]; b := v[2]; c := v[3]; d := v[4]; e := v[5]; f := v[6]; g := v[7]; h := v[8];
        for j in 0 .. 63 loop
            k := case when j < 16 then 2043430169 else 2055708042 end;
            turned := ((a << 12) | (a >> 20)) & ones;
            ss1 := (turned + e + (((k << (j % 32)) | (k >> (32 - j % 32))) & ones)) & ones;
            ss1 := ((ss1 << 7) | (ss1 >> 25)) & ones;
            if j < 16 then
                tt1 := ((a # b # c) + d + (ss1 # turned) + (w[j] # w[j + 4])) & ones;
                tt2 := ((e # f # g) + h + ss1 + w[j]) & ones;
            else
                tt1 := (((a & b) | (a & c) | (b & c)) + d + (ss1 # turned) + (w[j] # w[j + 4])) & ones;
                tt2 := (((e & f) | ((ones - e) & g)) + h + ss1 + w[j]) & ones;
            end if;
            d := c;
            c := ((b << 9) | (b >> 23)) & ones;
            b := a;
            a := tt1;
            h := g;
            g := ((f << 19) | (f >> 13)) & ones;
            f := e;
            e := tt2 # (((tt2 << 9) | (tt2 >> 23)) & ones) # (((tt2 << 17) | (tt2 >> 15)) & ones);
        end loop;
        v := array[v[1] # a, v[2] # b, v[3] # c, v[4] # d, v[5] # e, v[6] # f, v[7] # g, v[8] # h];
    end loop;
    return substring(int8send(v[1]) from 5) || substring(int8send(v[2]) from 5) || substring(int8send(v[3]) from 5)
        || substring(int8send(v[4]) from 5) || substring(int8send(v[5]) from 5) || substring(int8send(v[6]) from 5)
        || substring(int8send(v[7]) from 5) || substring(int8send(v[8]) from 5);
end
$$;

create or replace function pg_temp.srd_hash(p_alg text, p_message bytea) returns bytea language plpgsql immutable strict as $$
begin
    if p_alg = 'SRD-1/SM3' then
        return pg_temp.srd_sm3(p_message);
    end if;
    return sha256(p_message);
end
$$;

-- The key of an HMAC, filled up to a block of 64 bytes, with each byte changed by the padding.
create or replace function pg_temp.srd_pad(p_key bytea, p_padding integer) returns bytea language plpgsql immutable strict as $$
declare
    padded bytea := p_key || decode(repeat('00', 64 - length(p_key)), 'hex');
begin
    for i in 0 .. 63 loop
        padded := set_byte(padded, i, get_byte(padded, i) # p_padding);
    end loop;
    return padded;
end
$$;

-- HMAC with both paddings of the key already made.
create or replace function pg_temp.srd_hmac(p_alg text, p_inner bytea, p_outer bytea, p_message bytea) returns bytea
language sql immutable strict as $$
    select pg_temp.srd_hash(p_alg, p_outer || pg_temp.srd_hash(p_alg, p_inner || p_message))
$$;

create or replace function pg_temp.srd_u16(p_value integer) returns bytea language sql immutable strict as $$
    select substring(int4send(p_value) from 3)
$$;

create or replace function pg_temp.srd_lp(p_value text) returns bytea language sql immutable strict as $$
    select pg_temp.srd_u16(octet_length(p_value)) || convert_to(p_value, 'UTF8')
$$;

create or replace function pg_temp.srd_label(p_label text, p_end bytea) returns bytea language sql immutable strict as $$
    select convert_to(p_label, 'UTF8') || p_end
$$;

-- The Merkle tree hash of RFC 6962, 2.1, level by level: a node without neighbour moves up as it is.
create or replace function pg_temp.srd_root(p_alg text, p_leaves bytea[]) returns text language plpgsql immutable strict as $$
declare
    nodes bytea[];
begin
    if cardinality(p_leaves) = 0 then
        return encode(pg_temp.srd_hash(p_alg, ''::bytea), 'hex');
    end if;
    select array_agg(pg_temp.srd_hash(p_alg, '\x00'::bytea || l.leaf) order by l.at) into nodes
    from unnest(p_leaves) with ordinality as l (leaf, at);
    while cardinality(nodes) > 1 loop
        select array_agg(t.joined order by t.pair) into nodes
        from (
            select (n.at - 1) / 2 as pair,
                case count(*)
                    when 2 then pg_temp.srd_hash(p_alg, '\x01'::bytea || string_agg(n.node, ''::bytea order by n.at))
                    else string_agg(n.node, ''::bytea)
                end as joined
            from unnest(nodes) with ordinality as n (node, at)
            group by (n.at - 1) / 2) as t;
    end loop;
    return encode(nodes[1], 'hex');
end
$$;

-- Form ---------------------------------------------------------------------------------------------------------------

-- A string as RFC 8785 spells it.
create or replace function pg_temp.srd_quoted(p_value text) returns text language sql immutable strict as $$
    select '"' || replace(replace(replace(replace(replace(
        p_value, '\', '\\'), '"', '\"'), chr(9), '\t'), chr(10), '\n'), chr(13), '\r') || '"'
$$;

create or replace function pg_temp.srd_list(p_values text[]) returns text language sql immutable strict as $$
    select '[' || coalesce(string_agg(pg_temp.srd_quoted(v.value), ',' order by v.at), '') || ']'
    from unnest(p_values) with ordinality as v (value, at)
$$;

create or replace function pg_temp.srd_texts(p_list json) returns text[] language sql immutable strict as $$
    select coalesce(array_agg(v.value order by v.at), '{}')
    from json_array_elements_text(p_list) with ordinality as v (value, at)
$$;

-- Whether a text is a name: not empty, not too long, in normal form C, without white space at its ends.
create or replace function pg_temp.srd_is_name(p_value text) returns boolean language plpgsql immutable as $$
declare
    spaces constant text := chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(133) || chr(160)
        || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198)
        || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287)
        || chr(12288);
begin
    if p_value is null or p_value = '' then
        return false;
    end if;
    return strpos(spaces, left(p_value, 1)) = 0 and strpos(spaces, right(p_value, 1)) = 0
        and p_value is nfc normalized and octet_length(p_value) <= 65535;
end
$$;

create or replace function pg_temp.srd_is_digest(p_value text) returns boolean language sql immutable as $$
    select coalesce(p_value ~ '^[0-9a-f]{64}$', false)
$$;

-- Reads the sealed record; tells whether its values are within their limits.
create or replace function pg_temp.srd_read_record(p_record text) returns boolean language plpgsql as $$
declare
    greatest_integer constant bigint := 9007199254740991;
    most constant bigint := 2147483647;
    doc json := p_record::json;
    b record;
begin
    insert into pg_temp.srd_bundle (alg, authority, beacon, draw_id, draw_number, previous_seal, team_size, record)
    values (doc ->> 'alg', doc ->> 'authority', doc ->> 'beacon', doc ->> 'drawId', (doc ->> 'drawNumber')::bigint,
        doc ->> 'previousSeal', (doc ->> 'teamSize')::bigint, p_record);
    insert into pg_temp.srd_roots
    select l.list, doc -> l.list ->> 'root', (doc -> l.list ->> 'size')::bigint
    from unnest(array['objects', 'inspectors', 'recusals', 'needs']) as l (list);
    insert into pg_temp.srd_commitments
    select c.at, c.pair ->> 0, c.pair ->> 1
    from json_array_elements(doc -> 'contributors') with ordinality as c (pair, at);
    insert into pg_temp.srd_quotas
    select q.at, q.pair ->> 0, (q.pair ->> 1)::bigint, (q.pair ->> 1)::bigint
    from json_array_elements(doc -> 'quota') with ordinality as q (pair, at);
    insert into pg_temp.srd_reasons
    select r.at, r.reason from json_array_elements_text(doc -> 'substitution') with ordinality as r (reason, at);

    select * into b from pg_temp.srd_bundle;
    return b.alg in ('SRD-1/SHA256', 'SRD-1/SM3')
        and b.authority ~ '^[0-9]{12}$'
        and (b.beacon = '' or pg_temp.srd_is_name(b.beacon))
        and pg_temp.srd_is_name(b.draw_id)
        and b.draw_number between 1 and greatest_integer
        and pg_temp.srd_is_name(doc ->> 'plan')
        and pg_temp.srd_is_digest(b.previous_seal)
        and b.team_size between 1 and most
        and (select count(*) >= 2 and bool_and(pg_temp.srd_is_name(who) and pg_temp.srd_is_digest(commitment))
            from pg_temp.srd_commitments)
        and not exists (select from pg_temp.srd_roots
            where not pg_temp.srd_is_digest(root) or size not between 0 and greatest_integer)
        and not exists (select from pg_temp.srd_quotas
            where not pg_temp.srd_is_name(stratum) or number not between 0 and most)
        and not exists (select from pg_temp.srd_reasons where not pg_temp.srd_is_name(reason));
end
$$;

-- Reads the rest of the bundle and spells it anew from what was read: only one spelling is a bundle, so the two agree.
create or replace function pg_temp.srd_read_rest(p_text text) returns boolean language plpgsql as $$
declare
    greatest_integer constant bigint := 9007199254740991;
    most constant bigint := 2147483647;
    doc json := p_text::json;
    place json := doc -> 'log';
    b record;
    nonces bigint;
    spelled text;
    spelled_result text;
begin
    insert into pg_temp.srd_contributors
    select c.at, c.entry ->> 'who', c.entry ->> 'commitment', c.entry ->> 'nonce'
    from json_array_elements(doc -> 'contributors') with ordinality as c (entry, at);
    insert into pg_temp.srd_objects
    select o.at, o.entry ->> 'stratum', o.entry ->> 'id', (o.entry ->> 'weight')::bigint
    from json_array_elements(doc -> 'objects') with ordinality as o (entry, at);
    insert into pg_temp.srd_inspectors
    select i.at, i.entry ->> 'id', (i.entry ->> 'cap')::bigint, 0
    from json_array_elements(doc -> 'inspectors') with ordinality as i (entry, at);
    insert into pg_temp.srd_skills
    select i.at, s.at, s.skill
    from json_array_elements(doc -> 'inspectors') with ordinality as i (entry, at)
    cross join lateral json_array_elements_text(i.entry -> 'skills') with ordinality as s (skill, at);
    insert into pg_temp.srd_recusals
    select r.at, r.entry ->> 'object', r.entry ->> 'inspector', r.entry ->> 'reason'
    from json_array_elements(doc -> 'recusals') with ordinality as r (entry, at);
    insert into pg_temp.srd_needs
    select n.at, n.entry ->> 'object', n.entry ->> 'skill'
    from json_array_elements(doc -> 'needs') with ordinality as n (entry, at);

    select count(nonce) into nonces from pg_temp.srd_contributors;
    update pg_temp.srd_bundle set
        seal = doc ->> 'seal',
        stage = case when nonces > 0 then 2 when doc -> 'beaconString' is not null then 1 else 0 end;
    select * into b from pg_temp.srd_bundle;
    if nonces <> 0 and nonces <> (select count(*) from pg_temp.srd_contributors) then
        return false;
    end if;

    spelled := '{"format":"worksafe-draw-bundle","version":1,"sealedRecord":' || b.record
        || ',"seal":' || pg_temp.srd_quoted(b.seal);
    if place is not null then
        if not pg_temp.srd_is_name(place ->> 'origin')
            or (place ->> 'index')::bigint not between 0 and greatest_integer
            or place -> 'proof' is not null and not pg_temp.srd_is_name(place ->> 'proof') then
            return false;
        end if;
        spelled := spelled || ',"log":{"origin":' || pg_temp.srd_quoted(place ->> 'origin')
            || ',"index":' || (place ->> 'index')::bigint
            || coalesce(',"proof":' || pg_temp.srd_quoted(place ->> 'proof'), '') || '}';
    end if;
    spelled := spelled || ',"contributors":[' || coalesce((
        select string_agg('{"who":' || pg_temp.srd_quoted(who) || ',"commitment":' || pg_temp.srd_quoted(commitment)
            || coalesce(',"nonce":' || pg_temp.srd_quoted(nonce), '') || '}', ',' order by at)
        from pg_temp.srd_contributors), '') || ']';
    if b.stage > 0 then
        update pg_temp.srd_bundle set
            beacon_string = doc ->> 'beaconString',
            result_digest = doc ->> 'resultDigest';
        select * into b from pg_temp.srd_bundle;
        spelled := spelled || ',"beaconString":' || pg_temp.srd_quoted(b.beacon_string)
            || ',"resultDigest":' || pg_temp.srd_quoted(b.result_digest);
    end if;
    spelled := spelled || ',"objects":[' || coalesce((
        select string_agg('{"stratum":' || pg_temp.srd_quoted(stratum) || ',"id":' || pg_temp.srd_quoted(id)
            || ',"weight":' || weight || '}', ',' order by at)
        from pg_temp.srd_objects), '') || '],"inspectors":[' || coalesce((
        select string_agg('{"id":' || pg_temp.srd_quoted(i.id) || ',"skills":[' || coalesce((
                select string_agg(pg_temp.srd_quoted(s.skill), ',' order by s.at)
                from pg_temp.srd_skills s where s.inspector_at = i.at), '')
            || '],"cap":' || i.cap || '}', ',' order by i.at)
        from pg_temp.srd_inspectors i), '') || '],"recusals":[' || coalesce((
        select string_agg('{"object":' || pg_temp.srd_quoted(object) || ',"inspector":' || pg_temp.srd_quoted(inspector)
            || ',"reason":' || pg_temp.srd_quoted(reason) || '}', ',' order by at)
        from pg_temp.srd_recusals), '') || '],"needs":[' || coalesce((
        select string_agg('{"object":' || pg_temp.srd_quoted(object) || ',"skill":' || pg_temp.srd_quoted(skill) || '}',
            ',' order by at)
        from pg_temp.srd_needs), '') || ']';

    if b.stage = 2 then
        insert into pg_temp.srd_stated_places
        select d.at, d.entry ->> 'stratum', (d.entry ->> 'rank')::bigint, d.entry ->> 'object', d.entry ->> 'ticket'
        from json_array_elements(doc -> 'drawn') with ordinality as d (entry, at);
        insert into pg_temp.srd_stated_teams
        select t.at, t.entry ->> 'object', t.entry ->> 'status', pg_temp.srd_texts(t.entry -> 'inspectors')
        from json_array_elements(doc -> 'teams') with ordinality as t (entry, at);
        insert into pg_temp.srd_substitutions
        select s.at, s.entry ->> 'replaced', s.entry ->> 'reason', s.entry ->> 'evidence', s.entry ->> 'stratum',
            (s.entry ->> 'rank')::bigint, s.entry ->> 'object', s.entry ->> 'ticket', s.entry ->> 'status',
            pg_temp.srd_texts(s.entry -> 'inspectors')
        from json_array_elements(doc -> 'substitutions') with ordinality as s (entry, at);
        spelled_result := '"drawn":[' || coalesce((
            select string_agg('{"stratum":' || pg_temp.srd_quoted(stratum) || ',"rank":' || rank
                || ',"object":' || pg_temp.srd_quoted(object) || ',"ticket":' || pg_temp.srd_quoted(ticket) || '}',
                ',' order by at)
            from pg_temp.srd_stated_places), '') || '],"teams":[' || coalesce((
            select string_agg('{"object":' || pg_temp.srd_quoted(object) || ',"status":' || pg_temp.srd_quoted(status)
                || ',"inspectors":' || pg_temp.srd_list(inspectors) || '}', ',' order by at)
            from pg_temp.srd_stated_teams), '') || ']';
        update pg_temp.srd_bundle set result = '{' || spelled_result || '}';
        spelled := spelled || ',' || spelled_result || ',"substitutions":[' || coalesce((
            select string_agg('{"replaced":' || pg_temp.srd_quoted(replaced) || ',"reason":' || pg_temp.srd_quoted(reason)
                || ',"evidence":' || pg_temp.srd_quoted(evidence) || ',"stratum":' || pg_temp.srd_quoted(stratum)
                || ',"rank":' || rank || ',"object":' || pg_temp.srd_quoted(object)
                || ',"ticket":' || pg_temp.srd_quoted(ticket) || ',"status":' || pg_temp.srd_quoted(status)
                || ',"inspectors":' || pg_temp.srd_list(inspectors) || '}', ',' order by at)
            from pg_temp.srd_substitutions), '') || ']';
    end if;
    if (spelled || '}') is distinct from p_text then
        return false;
    end if;

    return pg_temp.srd_is_digest(b.seal)
        and (b.stage = 0
            or (b.beacon_string = '' or pg_temp.srd_is_name(b.beacon_string)) and pg_temp.srd_is_digest(b.result_digest))
        and not exists (select from pg_temp.srd_contributors where not pg_temp.srd_is_name(who)
            or not pg_temp.srd_is_digest(commitment) or nonce is not null and not pg_temp.srd_is_digest(nonce))
        and (select count(*) > 0 and sum(weight) <= 10000000 and bool_and(weight between 1 and 1000
                and pg_temp.srd_is_name(stratum) and pg_temp.srd_is_name(id))
            from pg_temp.srd_objects)
        and not exists (select from pg_temp.srd_inspectors
            where not pg_temp.srd_is_name(id) or cap not between 1 and most)
        and not exists (select from pg_temp.srd_skills where not pg_temp.srd_is_name(skill))
        and not exists (select from pg_temp.srd_skills group by inspector_at having count(*) > 65535)
        and not exists (select from pg_temp.srd_recusals where not pg_temp.srd_is_name(object)
            or not pg_temp.srd_is_name(inspector) or not pg_temp.srd_is_name(reason))
        and not exists (select from pg_temp.srd_needs
            where not pg_temp.srd_is_name(object) or not pg_temp.srd_is_name(skill))
        and not exists (select from pg_temp.srd_stated_places where not pg_temp.srd_is_name(stratum)
            or rank not between 1 and greatest_integer or not pg_temp.srd_is_name(object)
            or not pg_temp.srd_is_digest(ticket))
        and not exists (select from pg_temp.srd_stated_teams where not pg_temp.srd_is_name(object)
            or status not in ('ASSIGNED', 'UNASSIGNABLE')
            or exists (select from unnest(inspectors) as m (id) where not pg_temp.srd_is_name(m.id)))
        and not exists (select from pg_temp.srd_substitutions where not pg_temp.srd_is_name(replaced)
            or not pg_temp.srd_is_name(reason) or not pg_temp.srd_is_digest(evidence)
            or not pg_temp.srd_is_name(stratum) or rank not between 1 and greatest_integer
            or not pg_temp.srd_is_name(object) or not pg_temp.srd_is_digest(ticket)
            or status not in ('ASSIGNED', 'UNASSIGNABLE')
            or exists (select from unnest(inspectors) as m (id) where not pg_temp.srd_is_name(m.id)));
end
$$;

-- Reads a bundle into the tables. Answers the check that fails, 'version' or 'form', or nothing.
create or replace function pg_temp.srd_read(p_file bytea) returns text language plpgsql as $$
declare
    head constant text := '^\{"format":"worksafe-draw-bundle","version":';
    s constant text := '"(?:[^"\\\u0001-\u001f]|\\["\\tnr])*"';
    n constant text := '[0-9]+';
    sealed constant text := '\{"root":' || s || ',"size":' || n || '\}';
    file bytea := p_file;
    bytewise text;
    version text;
    record_text text;
    well_formed boolean;
begin
    truncate pg_temp.srd_bundle, pg_temp.srd_roots, pg_temp.srd_commitments, pg_temp.srd_quotas, pg_temp.srd_reasons,
        pg_temp.srd_contributors, pg_temp.srd_objects, pg_temp.srd_inspectors, pg_temp.srd_skills, pg_temp.srd_recusals,
        pg_temp.srd_needs, pg_temp.srd_stated_places, pg_temp.srd_stated_teams, pg_temp.srd_substitutions,
        pg_temp.srd_places, pg_temp.srd_teams, pg_temp.srd_visits;
    if length(file) > 0 and get_byte(file, length(file) - 1) = 10 then
        file := substring(file from 1 for length(file) - 1);
    end if;

    -- A bundle of a later version may go on as it likes, so that what comes before the version is looked at first: as
    -- single bytes, because what follows need not even be text, and up to the first zero, which no text holds.
    bytewise := convert_from(
        case position('\x00'::bytea in file) when 0 then file
            else substring(file from 1 for position('\x00'::bytea in file) - 1) end, 'LATIN1');
    version := substring(bytewise from head || '([0-9]+)');
    if version is null or length(version) > 16 or version ~ '^0.' or version::bigint > 9007199254740991 then
        return 'form';
    end if;
    if version <> '1' then
        return 'version';
    end if;
    record_text := substring(bytewise from head || '1,"sealedRecord":(\{"alg":' || s || ',"authority":' || s
        || ',"beacon":' || s || ',"contributors":\[\[' || s || ',' || s || '\](?:,\[' || s || ',' || s || '\])*\]'
        || ',"drawId":' || s || ',"drawNumber":' || n || ',"inspectors":' || sealed || ',"needs":' || sealed
        || ',"objects":' || sealed || ',"plan":' || s || ',"previousSeal":' || s
        || ',"quota":(?:\[\]|\[\[' || s || ',' || n || '\](?:,\[' || s || ',' || n || '\])*\])'
        || ',"recusals":' || sealed || ',"substitution":(?:\[\]|\[' || s || '(?:,' || s || ')*\])'
        || ',"teamSize":' || n || ',"version":[0-9]+)');
    if record_text is null then
        return 'form';
    end if;
    begin
        record_text := convert_from(convert_to(record_text, 'LATIN1'), 'UTF8') || '}';
        well_formed := pg_temp.srd_read_record(record_text);
        version := record_text::json ->> 'version';
        if well_formed is not true or length(version) > 16 or version::bigint > 9007199254740991 then
            return 'form';
        end if;
        if version <> '1' then
            return 'version';
        end if;
        well_formed := pg_temp.srd_read_rest(convert_from(file, 'UTF8'));
    exception
        -- No UTF-8, no JSON, no integer.
        when data_exception or statement_too_complex then
            return 'form';
    end;
    return case when well_formed is true then null else 'form' end;
end
$$;

-- The draw -----------------------------------------------------------------------------------------------------------

-- Finds the team of an object, the leader first, or an empty one; its members have one more to visit then.
create or replace function pg_temp.srd_serve(p_object text, p_alg text, p_inner bytea, p_outer bytea, p_size bigint)
returns text[] language plpgsql as $$
declare
    need text;
    queue text[];
    leader text;
    team text[];
begin
    select n.skill into need from pg_temp.srd_needs n where n.object = p_object;
    select array_agg(l.id order by l.lot, l.id) into queue
    from (
        select i.id,
            encode(pg_temp.srd_hmac(p_alg, p_inner, p_outer, pg_temp.srd_lp(p_object) || pg_temp.srd_lp(i.id)), 'hex')
                collate "C" as lot
        from pg_temp.srd_inspectors i
        where i.load < i.cap
            and not exists (select from pg_temp.srd_recusals r where r.object = p_object and r.inspector = i.id)) as l;
    select q.id into leader
    from unnest(queue) with ordinality as q (id, at)
    where need is null or exists (select from pg_temp.srd_inspectors i
        join pg_temp.srd_skills s on s.inspector_at = i.at
        where i.id = q.id and s.skill = need)
    order by q.at
    limit 1;
    if leader is null or cardinality(queue) < p_size then
        return '{}';
    end if;
    team := (array[leader] || array_remove(queue, leader))[1:p_size::integer];
    update pg_temp.srd_inspectors set load = load + 1 where id = any (team);
    return team;
end
$$;

create or replace function pg_temp.srd_status(p_team text[]) returns text language sql immutable strict as $$
    select case cardinality(p_team) when 0 then 'UNASSIGNABLE' else 'ASSIGNED' end
$$;

/*
 * Verifies a bundle: one row for each check, in order, with its state: HOLDS, FAILS (with a reason), OPEN (what is
 * needed was not given), NOT_YET (the draw has not come so far), NOT_REACHED.
 */
create or replace function pg_temp.verify_draw(p_bundle bytea, p_previous_seal text default null)
returns table (number integer, check_code text, state text, reason text) language plpgsql as $$
declare
    codes constant text[] := array['version', 'form', 'order', 'duplicate-id', 'references', 'seal', 'chain',
        'log', 'objects-root', 'inspectors-root', 'recusals-root', 'needs-root', 'quota', 'contributors', 'beacon', 'nonce',
        'nonce-twice', 'drawn', 'teams', 'result-digest', 'substitutions'];
    first_codes constant integer[] := array[15, 16, 22];
    reached_stage integer := 0;
    chain_open boolean := false;
    failed text;
    why text;
    b record;
    s record;
    l record;
    computed text;
    leaves bytea[];
    random bytea;
    inner_key bytea;
    outer_key bytea;
    object_inner bytea;
    object_outer bytea;
    lot_inner bytea;
    lot_outer bytea;
    reached_rank bigint;
    replaced_stratum text;
    members text[];
begin
    <<checks>>
    begin
        failed := pg_temp.srd_read(p_bundle);
        if failed is not null then
            why := case failed when 'version' then 'expected version 1' else 'expected the one spelling of a bundle' end;
            exit checks;
        end if;
        select * into b from pg_temp.srd_bundle;
        reached_stage := b.stage;
        chain_open := p_previous_seal is null and b.draw_number > 1;

        failed := 'order';
        select w.list into why
        from (
            select 'quota' as list, lag(q.stratum) over (order by q.at) > q.stratum as wrong from pg_temp.srd_quotas q
            union all
            select 'substitution', lag(r.reason) over (order by r.at) > r.reason from pg_temp.srd_reasons r
            union all
            select 'objects', lag(o.stratum) over p > o.stratum
                or lag(o.stratum) over p = o.stratum and lag(o.id) over p > o.id
            from pg_temp.srd_objects o window p as (order by o.at)
            union all
            select 'inspectors', lag(i.id) over (order by i.at) > i.id from pg_temp.srd_inspectors i
            union all
            select 'skills', lag(k.skill) over (partition by k.inspector_at order by k.at) > k.skill
            from pg_temp.srd_skills k
            union all
            select 'recusals', lag(r.object) over p > r.object
                or lag(r.object) over p = r.object and lag(r.inspector) over p > r.inspector
            from pg_temp.srd_recusals r window p as (order by r.at)
            union all
            select 'needs', lag(n.object) over (order by n.at) > n.object from pg_temp.srd_needs n) as w
        where w.wrong
        limit 1;
        exit checks when found;

        failed := 'duplicate-id';
        select t.list into why
        from (
            select 'contributors' as list from pg_temp.srd_commitments c group by c.who having count(*) > 1
            union all
            select 'quota' from pg_temp.srd_quotas q group by q.stratum having count(*) > 1
            union all
            select 'substitution' from pg_temp.srd_reasons r group by r.reason having count(*) > 1
            union all
            select 'objects' from pg_temp.srd_objects o group by o.id having count(*) > 1
            union all
            select 'inspectors' from pg_temp.srd_inspectors i group by i.id having count(*) > 1
            union all
            select 'skills' from pg_temp.srd_skills k group by k.inspector_at, k.skill having count(*) > 1
            union all
            select 'recusals' from pg_temp.srd_recusals r group by r.object, r.inspector having count(*) > 1
            union all
            select 'needs' from pg_temp.srd_needs n group by n.object having count(*) > 1) as t
        limit 1;
        exit checks when found;

        failed := 'references';
        select u.entry into why
        from (
            select 'recusals: ' || r.object as entry from pg_temp.srd_recusals r
            where not exists (select from pg_temp.srd_objects o where o.id = r.object)
            union all
            select 'recusals: ' || r.inspector from pg_temp.srd_recusals r
            where not exists (select from pg_temp.srd_inspectors i where i.id = r.inspector)
            union all
            select 'needs: ' || n.object from pg_temp.srd_needs n
            where not exists (select from pg_temp.srd_objects o where o.id = n.object)) as u
        limit 1;
        exit checks when found;

        failed := 'seal';
        computed := encode(pg_temp.srd_hash(b.alg,
            pg_temp.srd_label('SRD1/seal', '\x00') || convert_to(b.record, 'UTF8')), 'hex');
        why := 'expected ' || computed || ', found ' || b.seal;
        exit checks when computed <> b.seal;

        failed := 'chain';
        why := 'expected ' || coalesce(p_previous_seal, repeat('0', 64)) || ', found ' || b.previous_seal;
        exit checks when b.draw_number = 1 and b.previous_seal <> repeat('0', 64)
            or p_previous_seal is not null and p_previous_seal <> b.previous_seal;

        for l in select r.list, r.root, r.size from unnest(array['objects', 'inspectors', 'recusals', 'needs'])
            with ordinality as o (list, at) join pg_temp.srd_roots r on r.list = o.list order by o.at loop
            failed := l.list || '-root';
            if l.list = 'objects' then
                select array_agg(pg_temp.srd_lp(o.stratum) || pg_temp.srd_lp(o.id) || int4send(o.weight::integer)
                    order by o.at) into leaves
                from pg_temp.srd_objects o;
            elsif l.list = 'inspectors' then
                select array_agg(pg_temp.srd_lp(i.id) || pg_temp.srd_u16(k.number) || k.skills
                    || int4send(i.cap::integer) order by i.at) into leaves
                from pg_temp.srd_inspectors i
                cross join lateral (
                    select count(*)::integer as number,
                        coalesce(string_agg(pg_temp.srd_lp(x.skill), ''::bytea order by x.at), ''::bytea) as skills
                    from pg_temp.srd_skills x where x.inspector_at = i.at) as k;
            elsif l.list = 'recusals' then
                select array_agg(pg_temp.srd_lp(r.object) || pg_temp.srd_lp(r.inspector) || pg_temp.srd_lp(r.reason)
                    order by r.at) into leaves
                from pg_temp.srd_recusals r;
            else
                select array_agg(pg_temp.srd_lp(n.object) || pg_temp.srd_lp(n.skill) order by n.at) into leaves
                from pg_temp.srd_needs n;
            end if;
            leaves := coalesce(leaves, '{}');
            why := 'expected ' || l.size || ' entries, found ' || cardinality(leaves);
            exit checks when l.size <> cardinality(leaves);
            computed := pg_temp.srd_root(b.alg, leaves);
            why := 'expected ' || l.root || ', found ' || computed;
            exit checks when l.root <> computed;
        end loop;

        failed := 'quota';
        select coalesce(q.stratum, o.stratum) || ': ' || coalesce(q.number::text, 'no quota') || ' of ' || coalesce(o.size, 0)
        into why
        from pg_temp.srd_quotas q
        full join (select x.stratum, count(*) as size from pg_temp.srd_objects x group by x.stratum) as o
            on o.stratum = q.stratum
        where q.stratum is null or o.stratum is null or q.number > o.size
        limit 1;
        exit checks when found;
        why := 'expected something to be drawn';
        exit checks when not exists (select from pg_temp.srd_quotas q where q.number > 0);

        failed := 'contributors';
        select 'contributor ' || coalesce(c.at, k.at) into why
        from pg_temp.srd_contributors c
        full join pg_temp.srd_commitments k on k.at = c.at
        where c.who is distinct from k.who or c.commitment is distinct from k.commitment
        order by coalesce(c.at, k.at)
        limit 1;
        exit checks when found;

        if b.stage > 0 then
            failed := 'beacon';
            why := 'expected ' || b.beacon || '|…, found ' || b.beacon_string;
            exit checks when case b.beacon
                when '' then b.beacon_string <> ''
                else left(b.beacon_string, length(b.beacon) + 1) <> b.beacon || '|'
                    or length(b.beacon_string) = length(b.beacon) + 1
                end;
        end if;

        if b.stage > 1 then
            failed := 'nonce';
            select c.who into why
            from pg_temp.srd_contributors c
            where c.commitment <> encode(pg_temp.srd_hash(b.alg, pg_temp.srd_label('SRD1/commit', '\x00')
                || pg_temp.srd_lp(b.draw_id) || pg_temp.srd_lp(c.who) || decode(c.nonce, 'hex')), 'hex')
            order by c.at
            limit 1;
            exit checks when found;

            failed := 'nonce-twice';
            select string_agg(c.who, ', ' order by c.at) into why
            from pg_temp.srd_contributors c group by c.nonce having count(*) > 1
            limit 1;
            exit checks when found;

            inner_key := pg_temp.srd_pad(decode(b.seal, 'hex'), 54);
            outer_key := pg_temp.srd_pad(decode(b.seal, 'hex'), 92);
            select pg_temp.srd_hmac(b.alg, inner_key, outer_key,
                string_agg(pg_temp.srd_lp(c.who) || decode(c.nonce, 'hex'), ''::bytea order by c.at)
                    || pg_temp.srd_lp(b.beacon_string))
            into random
            from pg_temp.srd_contributors c;
            inner_key := pg_temp.srd_pad(random, 54);
            outer_key := pg_temp.srd_pad(random, 92);
            random := pg_temp.srd_hmac(b.alg, inner_key, outer_key, pg_temp.srd_label('SRD1/object', '\x01'));
            object_inner := pg_temp.srd_pad(random, 54);
            object_outer := pg_temp.srd_pad(random, 92);
            random := pg_temp.srd_hmac(b.alg, inner_key, outer_key, pg_temp.srd_label('SRD1/inspector', '\x01'));
            lot_inner := pg_temp.srd_pad(random, 54);
            lot_outer := pg_temp.srd_pad(random, 92);

            insert into pg_temp.srd_places
            select t.stratum, row_number() over (partition by t.stratum order by t.ticket, t.id), t.id, t.ticket
            from (
                select o.stratum, o.id, min(encode(pg_temp.srd_hmac(b.alg, object_inner, object_outer,
                    pg_temp.srd_lp(o.stratum) || pg_temp.srd_lp(o.id) || int4send(j.j::integer)), 'hex') collate "C")
                    as ticket
                from pg_temp.srd_objects o cross join lateral generate_series(0, o.weight - 1) as j (j)
                group by o.stratum, o.id) as t;

            failed := 'drawn';
            select 'place ' || coalesce(e.at, f.at) into why
            from (
                select row_number() over (order by q.at, p.rank) as at, p.stratum, p.rank, p.object, p.ticket
                from pg_temp.srd_quotas q join pg_temp.srd_places p on p.stratum = q.stratum and p.rank <= q.number) as e
            full join pg_temp.srd_stated_places f on f.at = e.at
            where (e.stratum, e.rank, e.object, e.ticket) is distinct from (f.stratum, f.rank, f.object, f.ticket)
            order by coalesce(e.at, f.at)
            limit 1;
            exit checks when found;

            failed := 'teams';
            for l in select p.stratum, p.object, row_number() over (order by q.at, p.rank) as at
                from pg_temp.srd_quotas q join pg_temp.srd_places p on p.stratum = q.stratum and p.rank <= q.number
                order by q.at, p.rank loop
                members := pg_temp.srd_serve(l.object, b.alg, lot_inner, lot_outer, b.team_size);
                insert into pg_temp.srd_teams values (l.at, l.object, l.stratum, pg_temp.srd_status(members), members);
            end loop;
            select 'team ' || coalesce(e.at, f.at) into why
            from pg_temp.srd_teams e
            full join pg_temp.srd_stated_teams f on f.at = e.at
            where (e.object, e.status, e.inspectors) is distinct from (f.object, f.status, f.inspectors)
            order by coalesce(e.at, f.at)
            limit 1;
            exit checks when found;

            failed := 'result-digest';
            computed := encode(pg_temp.srd_hash(b.alg,
                pg_temp.srd_label('SRD1/result', '\x00') || convert_to(b.result, 'UTF8')), 'hex');
            why := 'expected ' || computed || ', found ' || b.result_digest;
            exit checks when computed <> b.result_digest;

            failed := 'substitutions';
            insert into pg_temp.srd_visits select t.object, t.stratum, t.inspectors from pg_temp.srd_teams t;
            for s in select * from pg_temp.srd_substitutions x order by x.at loop
                why := 'substitution ' || s.at || ': reason';
                exit checks when not exists (select from pg_temp.srd_reasons r where r.reason = s.reason);
                why := 'substitution ' || s.at || ': replaced';
                delete from pg_temp.srd_visits v where v.object = s.replaced
                returning v.stratum, v.inspectors into replaced_stratum, members;
                exit checks when not found;
                update pg_temp.srd_quotas q set reached = q.reached + 1 where q.stratum = replaced_stratum
                returning q.reached into reached_rank;
                why := 'substitution ' || s.at || ': the next of the stratum';
                exit checks when not exists (select from pg_temp.srd_places p
                    where p.stratum = replaced_stratum and p.rank = reached_rank
                        and (p.stratum, p.rank, p.object, p.ticket) = (s.stratum, s.rank, s.object, s.ticket));
                update pg_temp.srd_inspectors i set load = i.load - 1 where i.id = any (members);
                members := pg_temp.srd_serve(s.object, b.alg, lot_inner, lot_outer, b.team_size);
                why := 'substitution ' || s.at || ': team';
                exit checks when s.status <> pg_temp.srd_status(members) or s.inspectors <> members;
                insert into pg_temp.srd_visits values (s.object, replaced_stratum, members);
            end loop;
        end if;
        failed := null;
    end checks;

    -- The first checks of the stages that come after; a file that could not be read has no stage.
    return query
    select c.at::integer, c.code,
        case
            when c.code = failed then 'FAILS'
            when failed is not null and c.at > array_position(codes, failed) then
                case when failed not in ('version', 'form') and c.at >= first_codes[reached_stage + 1] then 'NOT_YET'
                    else 'NOT_REACHED' end
            when failed = 'form' then 'NOT_REACHED'
            when c.at >= first_codes[reached_stage + 1] then 'NOT_YET'
            -- The proof of the log is for the other two, which know Ed25519.
            when c.code = 'log' or c.code = 'chain' and chain_open then 'OPEN'
            else 'HOLDS'
        end,
        case when c.code = failed then why end
    from unnest(codes) with ordinality as c (code, at)
    order by c.at;
end
$$;
