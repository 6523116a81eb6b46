-- Who works where as what, from when to when. A post ended on a day no longer counts on that day.
create table post (
    id             uuid        primary key,
    version        bigint      not null check (version >= 1),
    person_id      uuid        not null references person,
    person_name    text        not null,
    enterprise_id  uuid        not null references enterprise_snapshot,
    region         bigint      not null,
    sector         text        not null,
    kind           text        not null check (kind in ('PRINCIPAL', 'SAFETY_MANAGER', 'SPECIAL_OPERATION')),
    category       text,
    from_day       date        not null,
    until_day      date        check (until_day >= from_day),
    status         text        not null check (status in ('FIT', 'BARRED', 'ENDED')),
    certificate_id uuid,
    valid_until    date,
    in_force_until date,
    bar_code       text
        check (bar_code in ('CERTIFICATE_MISSING', 'CERTIFICATE_LAPSED', 'CERTIFICATE_REVOKED', 'REVIEW_OVERDUE')),
    bar_source     text,
    bar_clause     text,
    started_at     timestamptz not null,
    category_key   text        not null generated always as (coalesce(category, '')) stored,
    constraint ck_post_category check ((kind = 'SPECIAL_OPERATION') = (category is not null)),
    constraint ck_post_ended check ((status = 'ENDED') = (until_day is not null)),
    constraint ck_post_barred check (num_nonnulls(bar_code, bar_source, bar_clause)
        = case when status = 'BARRED' then 3 else 0 end),
    constraint ck_post_certificate check (num_nonnulls(certificate_id, valid_until, in_force_until) in (0, 3)),
    constraint ex_post_overlap exclude using gist
        (person_id with =, enterprise_id with =, kind with =, category_key with =,
         daterange(from_day, until_day) with &&)
);
call add_region_levels('post');

-- Lists by equality at the caller's level.
create index ix_post_nation_from on post (from_day, id);
create index ix_post_province_from on post (province, from_day, id);
create index ix_post_city_from on post (city, from_day, id);
create index ix_post_county_from on post (county, from_day, id);
create index ix_post_town_from on post (town, from_day, id);
create index ix_post_region_from on post (region, from_day, id);
create index ix_post_enterprise_from on post (enterprise_id, from_day, id);
create index ix_post_person on post (person_id, enterprise_id);

-- Whose post it is and what it is never changes.
revoke update, delete on post from ${rw};
grant update (version, region, sector, until_day, status, certificate_id, valid_until, in_force_until, bar_code,
              bar_source, bar_clause) on post to ${rw};
