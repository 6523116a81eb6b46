-- Why enterprises are to be visited oftener: periods of dangers, listings and sources, as the hazards context tells of them. Of
-- each subject the period of the highest revision is the newest; one of no length is only remembered.
create table visit_ground (
    id            uuid   primary key,
    region        bigint not null,
    sector        text   not null,
    enterprise_id uuid   not null,
    ground        text   not null check (ground in ('MAJOR_DANGER', 'LISTED_DANGER', 'MAJOR_SOURCE')),
    subject_id    uuid   not null,
    number        text   not null,
    revision      bigint not null check (revision >= 0),
    since         date   not null,
    until         date,
    constraint uq_visit_ground_revision unique (subject_id, revision),
    constraint ck_visit_ground_days check (until >= since)
);
call add_region_levels('visit_ground');
call raise_wall('visit_ground', 'sector', 'enterprise_id');
create unique index uq_visit_ground_open on visit_ground (subject_id) where until is null;
create index ix_visit_ground_enterprise on visit_ground (enterprise_id, until);
revoke delete on visit_ground from ${rw};

-- How many visits an enterprise is owed in a calendar year, and how many were made.
create table visit_debt (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    region        bigint      not null,
    sector        text        not null,
    enterprise_id uuid        not null references enterprise_snapshot,
    year          int         not null check (year between 2000 and 2999),
    -- In the whole year, as far as the grounds are known; by now; and made since the first of them.
    owed          int         not null check (owed >= 0),
    fallen_due    int         not null check (fallen_due between 0 and owed),
    made          int         not null check (made >= 0),
    missing       int         not null check (missing between 0 and fallen_due),
    next_due      date,
    reckoned_at   timestamptz not null,
    -- By which the figure counts it: the first day of its year.
    counted_on    date        generated always as (make_date(year, 1, 1)) stored,
    -- Whether all visits were made that had fallen due; nothing where none are owed.
    outcome       text        generated always as (
        case when owed = 0 then null when missing > 0 then 'BEHIND' else 'KEPT' end) stored,
    constraint uq_visit_debt_year unique (enterprise_id, year)
);
call add_region_levels('visit_debt');
call raise_wall('visit_debt', 'sector', 'enterprise_id');
-- Those of which no visit is due any more come last.
alter table visit_debt add column due_key date generated always as (coalesce(next_due, date '9999-12-31')) stored;
call list_by('visit_debt', 'due_key');
call list_by('visit_debt', 'missing');
revoke delete on visit_debt from ${rw};

call keep_figure('visits-owed', 'visit_debt', 'r.counted_on', 'r.outcome', array['BEHIND', 'KEPT']);

-- On which days visits of all authorities to these enterprises were concluded, whoever asks; those that go together count once.
-- Tells nothing else.
create function visits_concluded(visited uuid[], first_day date) returns table (visited_id uuid, concluded_on date)
    language sql stable security definer set search_path = public, pg_temp as $$
    select i.enterprise_id, (min(i.concluded_at) at time zone 'Asia/Shanghai')::date
    from inspection i
    where i.enterprise_id = any (visited) and i.status = 'CONCLUDED'
      and i.concluded_at >= first_day::timestamp at time zone 'Asia/Shanghai'
    group by i.enterprise_id, coalesce(i.joint_with, i.id)
$$;
revoke execute on function visits_concluded(uuid[], date) from public;
grant execute on function visits_concluded(uuid[], date) to ${rw};
