-- People who work: named plainly, their identity number and phone sealed. The index is a keyed hash, by which one person
-- is one row; the tails are what answers show.
create table person (
    id             uuid        primary key,
    version        bigint      not null check (version >= 1),
    name           text        not null check (char_length(name) between 1 and 100),
    region         bigint      not null,
    sector         text,
    -- The enterprise that entered the person, until the person's first post begins.
    enterprise_id  uuid        references enterprise_snapshot,
    resident_id    text        not null,
    resident_index text        not null constraint uq_person_resident unique,
    resident_tail  text        not null check (resident_tail ~ '^[0-9]{3}[0-9X]$'),
    phone          text,
    phone_masked   text,
    registered_at  timestamptz not null,
    constraint ck_person_sealed check (resident_id ^@ 'v1.' and (phone is null or phone ^@ 'v1.')),
    constraint ck_person_phone check (num_nonnulls(phone, phone_masked) in (0, 2))
);
call add_region_levels('person');

-- Whether the number belongs to anybody, wherever: what the unique index would tell too.
create function resident_registered(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from person where resident_index = wanted);
revoke all on function resident_registered(text) from public;
grant execute on function resident_registered(text) to ${rw};

-- A person is never rewritten; only the enterprise that entered it lets go of it.
revoke update, delete on person from ${rw};
grant update (version, enterprise_id) on person to ${rw};
