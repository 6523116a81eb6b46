-- What of people is erased once its term is over (个人信息保护法 Art. 19, 47). Written by migrations alone; not walled, since it holds
-- names of columns.
create table personal_retention (
    -- How long stands in the policy book, under personal-retention.<name>.
    name       text   primary key check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    target     text   not null,
    -- The personal columns, those that PostgreSQL generates from them included.
    held       text[] not null check (cardinality(held) between 1 and 20),
    -- By which rows are gone through, in order.
    key        text   not null,
    -- The day on which the term of a row begins, as an expression; null while it has not begun.
    begins     text   not null,
    -- Whether a row is kept beyond its term, as an expression: a case, a complaint or an objection is open.
    kept_while text   not null,
    -- Empty these columns, or remove the row.
    way        text   not null check (way in ('EMPTY', 'REMOVE'))
);
revoke insert, update, delete on personal_retention from ${rw};

-- Each time that was erased: who had it done, as of which day.
create table personal_erasure (
    job_id   uuid        primary key,
    day      date        not null,
    -- By whoever asked for it; otherwise by the day.
    asked    boolean     not null,
    begun_by text        not null,
    begun_at timestamptz not null
);
create unique index uq_personal_erasure_day on personal_erasure (day) where not asked;
revoke update, delete on personal_erasure from ${rw};

-- What it erased: of how many rows, and under which row of the policy book.
create table personal_erasure_part (
    job_id      uuid   not null references personal_erasure,
    retention   text   not null references personal_retention,
    policy_from date   not null,
    term        text   not null check (term ~ '^[1-9][0-9]* (CALENDAR_DAYS|MONTHS|YEARS)$'),
    source      text   not null,
    clause      text   not null,
    force       text   not null,
    certainty   text   not null check (certainty in ('CERTAIN', 'SYSTEM_DEFAULT')),
    through     uuid   not null default '00000000-0000-0000-0000-000000000000',
    erased      bigint not null default 0 check (erased >= 0),
    primary key (job_id, retention)
);
create index ix_personal_erasure_part_retention on personal_erasure_part (retention);
revoke delete on personal_erasure_part from ${rw};

-- Declares what is erased. Fails where there is no such column, or where the expressions say nothing of a row.
create procedure keep_for(name text, target regclass, held text[], key name, begins text, kept_while text, way text)
    language plpgsql as $$
begin
    execute format('select %1$s, %2$I, (%3$s) + 0, not (%4$s) from %5$s limit 0',
        (select string_agg(quote_ident(h), ', ') from unnest(held) h), key, begins, kept_while, target);
    insert into personal_retention (name, target, held, key, begins, kept_while, way)
    values (name, target::text, held, key, begins, kept_while, way);
end $$;
revoke execute on procedure keep_for(text, regclass, text[], name, text, text, text) from public;

-- As the owner, because rows of all places and offices have one term, and because no role of the service may change a row
-- that is only added to.
create function personal_retention_of(wanted text) returns personal_retention
    language plpgsql stable set search_path = public, pg_temp as $$
declare
    found_retention personal_retention;
begin
    if scope_system() is distinct from 'ERASURE' then
        raise insufficient_privilege using message = 'only the erasure goes through what is past its term';
    end if;
    select * into strict found_retention from personal_retention where personal_retention.name = wanted;
    return found_retention;
end $$;

-- Which rows hold something to be erased.
create function holds_personal(wanted personal_retention) returns text language sql immutable
    return case when wanted.way = 'REMOVE' then 'true'
        else (select 'num_nonnulls(' || string_agg(quote_ident(h), ', ') || ') > 0' from unnest(wanted.held) h) end;

-- How many rows are past a term, how many of these are kept all the same, and on which day the next one is past it.
create function count_to_erase(wanted text, term interval, day date, out due bigint, out kept bigint, out next_day date)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    r personal_retention := personal_retention_of(wanted);
begin
    execute format('select count(*) filter (where w.last_day < $2 and not w.kept),'
        || ' count(*) filter (where w.last_day < $2 and w.kept),'
        || ' min(w.last_day) filter (where w.last_day >= $2 and not w.kept) + 1'
        || ' from (select ((%1$s) + $1)::date as last_day, coalesce((%2$s), false) as kept from %3$s where %4$s) w',
        r.begins, r.kept_while, r.target, holds_personal(r)) into due, kept, next_day using term, day;
end $$;

-- Erases the next rows that are past their term, in order, and tells through which key; nothing, where there is none behind. What
-- somebody else holds is left for the next day.
create function erase_next(wanted text, term interval, day date, behind uuid, most int, out through uuid, out erased bigint)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    r personal_retention := personal_retention_of(wanted);
    is_due constant text := format('((%1$s) + $1)::date < $2 and not coalesce((%2$s), false) and %3$s',
        r.begins, r.kept_while, holds_personal(r));
    act text;
    keys uuid[];
begin
    execute format('select array_agg(d.k order by d.k) from (select %1$I as k from %2$s where %1$I > $3 and %3$s'
        || ' order by 1 limit $4 for update skip locked) d', r.key, r.target, is_due)
        into keys using term, day, behind, most;
    erased := 0;
    if keys is null then
        return;
    end if;
    through := keys[cardinality(keys)];
    if r.way = 'REMOVE' then
        act := format('delete from %s', r.target);
    else
        -- What is generated from a column goes with it.
        act := format('update %s set ', r.target) || (
            select string_agg(format('%I = null', a.attname), ', ') from pg_attribute a
             where a.attrelid = r.target::regclass and a.attname = any (r.held) and a.attgenerated = '');
    end if;
    execute act || format(' where %1$I = any ($3) and %2$s', r.key, is_due) using term, day, keys;
    get diagnostics erased = row_count;
end $$;

revoke all on function personal_retention_of(text) from public;
revoke all on function holds_personal(personal_retention) from public;
revoke all on function count_to_erase(text, interval, date) from public;
revoke all on function erase_next(text, interval, date, uuid, int) from public;
grant execute on function count_to_erase(text, interval, date) to ${rw};
grant execute on function erase_next(text, interval, date, uuid, int) to ${rw};

-- What could not be taken over, once somebody decided about it and the broker has it; what a rule refused is over when it was refused.
call keep_for('dead-letter', 'dead_letter', '{data,resolved_by}', 'id',
    '(resolved_at at time zone ''Asia/Shanghai'')::date', 'published_at is null', 'REMOVE');
call keep_for('refused-event', 'refused_event', '{data}', 'event_id',
    '(refused_at at time zone ''Asia/Shanghai'')::date', 'false', 'REMOVE');
