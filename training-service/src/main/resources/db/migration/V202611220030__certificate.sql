-- Certificates: what somebody may do, from when to when. in_force_until is the last day on which it holds: the day of
-- its review or of its end, whichever comes first, or the day before it was revoked.
create table certificate (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null check (char_length(number) between 1 and 60),
    person_id         uuid        not null references person,
    person_name       text        not null,
    kind              text        not null check (kind in ('PRINCIPAL', 'SAFETY_MANAGER', 'SPECIAL_OPERATION')),
    category          text,
    -- The authority that issued it: only it and those above it review and revoke.
    region            bigint      not null,
    sector            text,
    status            text        not null check (status in ('IN_FORCE', 'LAPSED', 'REVOKED')),
    valid_from        date        not null,
    valid_until       date        not null check (valid_until >= valid_from),
    review_due_on     date        check (review_due_on < valid_until),
    in_force_until    date        not null check (in_force_until <= valid_until),
    validity_code     text        not null,
    validity_region   bigint      not null,
    validity_period   text        not null,
    validity_source   text        not null,
    validity_clause   text        not null,
    review_code       text        not null,
    review_region     bigint      not null,
    review_period     text        not null,
    review_source     text        not null,
    review_clause     text        not null,
    reviewed_on       date,
    ended_on          date,
    end_ground        text
        check (end_ground in ('EXPIRED', 'REVIEW_OVERDUE', 'UNFIT', 'ACCIDENT', 'FALSE_DATA', 'FRAUD', 'OTHER')),
    end_source        text,
    end_clause        text,
    end_note          text,
    issued_at         timestamptz not null,
    issued_by         text        not null,
    category_key      text        not null generated always as (coalesce(category, '')) stored,
    constraint uq_certificate_number unique (kind, number),
    constraint ck_certificate_category check ((kind = 'SPECIAL_OPERATION') = (category is not null)),
    constraint ck_certificate_ended check (
        num_nonnulls(ended_on, end_ground, end_source, end_clause) = case when status = 'IN_FORCE' then 0 else 4 end),
    constraint ex_certificate_overlap exclude using gist
        (person_id with =, kind with =, category_key with =, daterange(valid_from, in_force_until + 1) with &&)
);
call add_region_levels('certificate');

create index ix_certificate_nation on certificate (in_force_until, id);
create index ix_certificate_province on certificate (province, in_force_until, id);
create index ix_certificate_city on certificate (city, in_force_until, id);
create index ix_certificate_county on certificate (county, in_force_until, id);
create index ix_certificate_town on certificate (town, in_force_until, id);
create index ix_certificate_region on certificate (region, in_force_until, id);
create index ix_certificate_person on certificate (person_id, kind, category_key, in_force_until);

-- What was certified to whom never changes.
revoke update, delete on certificate from ${rw};
grant update (version, status, valid_until, review_due_on, in_force_until, reviewed_on, ended_on, end_ground, end_source,
              end_clause, end_note) on certificate to ${rw};

-- Whether a certificate of that kind bears the number, wherever: what the unique index would tell too.
create function certificate_number_taken(wanted_kind text, wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from certificate where kind = wanted_kind and number = wanted);
revoke all on function certificate_number_taken(text, text) from public;
grant execute on function certificate_number_taken(text, text) to ${rw};
