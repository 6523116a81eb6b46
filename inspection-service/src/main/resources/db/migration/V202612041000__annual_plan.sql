-- Annual plans (年度监督检查计划): what an authority inspects in a year with the people whom it has.
create table annual_plan (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_annual_plan_number unique,
    region              bigint      not null,
    sector              text        not null,
    -- Always null: a plan is of an authority, and no enterprise is shown it.
    enterprise_id       uuid        check (enterprise_id is null),
    year                int         not null check (year between 1000 and 2999),
    authority           text        not null check (char_length(authority) between 1 and 100),
    status              text        not null check (status in
        ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'IN_FORCE', 'REVISED', 'CLOSED')),
    people              int         not null check (people between 1 and 5000),
    working_days        int         not null check (working_days between 1 and 366),
    working_days_reason text        check (char_length(working_days_reason) between 1 and 200),
    key_days            int         not null check (key_days >= 0),
    general_days        int         not null check (general_days >= 0),
    edition             int         not null check (edition >= 1),
    approved_edition    int         check (approved_edition between 1 and edition),
    planned_visits      int         not null check (planned_visits >= 0),
    special_inspections int         not null check (special_inspections >= 0),
    filed_on            date,
    filed_with          text        check (char_length(filed_with) between 1 and 100),
    report              text        check (char_length(report) between 1 and 4000),
    overdue_since       timestamptz,
    drafted_at          timestamptz not null,
    constraint uq_annual_plan_year unique (region, sector, year),
    constraint ck_annual_plan_days check (key_days + general_days <= people * working_days),
    constraint ck_annual_plan_approved check (approved_edition is not null
        or status in ('DRAFT', 'SUBMITTED', 'RETURNED')),
    constraint ck_annual_plan_filed check (num_nonnulls(filed_on, filed_with) in (0, 2)
        and (filed_on is not null or status not in ('IN_FORCE', 'REVISED', 'CLOSED'))),
    constraint ck_annual_plan_report check ((report is not null) = (status = 'CLOSED'))
);
call add_region_levels('annual_plan');
call raise_wall('annual_plan', 'sector', 'enterprise_id');
call list_by('annual_plan', 'drafted_at');
revoke delete on annual_plan from ${rw};

-- Days that go elsewhere. A draft is written anew. Its wall is the plan's own.
create table annual_plan_item (
    plan_id  uuid not null references annual_plan,
    position int  not null,
    kind     text not null check (kind in ('OTHER_ENFORCEMENT', 'NON_ENFORCEMENT')),
    title    text not null check (char_length(title) between 1 and 100),
    days     int  not null check (days between 0 and 1000000),
    primary key (plan_id, position)
);
alter table annual_plan_item enable row level security;
create policy wall on annual_plan_item using (exists (select from annual_plan p where p.id = annual_plan_item.plan_id));

-- What is planned, by edition. A draft is written anew; what was approved stays.
create table annual_plan_line (
    plan_id         uuid not null references annual_plan,
    position        int  not null,
    edition         int  not null check (edition >= 1),
    kind            text not null check (kind in ('KEY', 'GENERAL')),
    visit_class     text not null check (visit_class in ('ROUTINE', 'SPECIAL')),
    month           int  not null check (month between 1 and 12),
    theme           text not null check (char_length(theme) between 1 and 100),
    enterprise_id   uuid references enterprise_snapshot,
    enterprise_name text,
    grade           text check (char_length(grade) between 1 and 40),
    objects         int  check (objects between 1 and 1000000),
    share_percent   int  check (share_percent between 1 and 100),
    visits          int  not null check (visits >= 0),
    days            int  not null check (days >= 0),
    joint_plan_id   uuid references annual_plan check (joint_plan_id <> plan_id),
    over_cap_reason text check (char_length(over_cap_reason) between 1 and 200),
    primary key (plan_id, position),
    constraint ck_annual_plan_line_shape check (
        case when kind = 'KEY' then num_nonnulls(enterprise_id, enterprise_name) = 2
                  and num_nonnulls(grade, objects, share_percent) = 0
             else num_nonnulls(grade, objects, share_percent) = 3
                  and num_nonnulls(enterprise_id, enterprise_name, joint_plan_id, over_cap_reason) = 0 end)
);
create index ix_annual_plan_line_enterprise on annual_plan_line (enterprise_id) where enterprise_id is not null;
alter table annual_plan_line enable row level security;
create policy wall on annual_plan_line using (exists (select from annual_plan p where p.id = annual_plan_line.plan_id));

-- What happened, only ever added to. Its wall is the plan's own.
create table annual_plan_step (
    plan_id     uuid        not null references annual_plan,
    position    int         not null,
    kind        text        not null check (kind in ('DRAFTED', 'CHANGED', 'SUBMITTED', 'APPROVED', 'RETURNED', 'FILED',
                                                     'REVISED', 'REVISION_SUBMITTED', 'OVERDUE', 'CLOSED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (plan_id, position),
    constraint ck_annual_plan_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table annual_plan_step enable row level security;
create policy wall on annual_plan_step using (exists (select from annual_plan p where p.id = annual_plan_step.plan_id));
revoke update, delete on annual_plan_step from ${rw};

-- How many visits of these enterprises the plans of all authorities plan for a year, whoever asks, without one plan; those that
-- go with another's count there. Tells nothing else.
create function visits_planned(visited uuid[], of_year int, apart uuid) returns table (visited_id uuid, visits bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.enterprise_id, sum(l.visits)
    from annual_plan_line l join annual_plan p on p.id = l.plan_id and p.approved_edition = l.edition
    where l.enterprise_id = any (visited) and p.year = of_year and p.id <> apart and l.joint_plan_id is null
    group by l.enterprise_id
$$;
revoke execute on function visits_planned(uuid[], int, uuid) from public;
grant execute on function visits_planned(uuid[], int, uuid) to ${rw};

-- The number of the approved plan of that authority, or of one above it, by which there are special inspections in that year. An
-- authority's people may not see the plan of the one above; they are told its number and nothing else.
create function special_plan(office bigint, of_sector text, of_year int) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.number
    from annual_plan p join figure_levels(office) v on v.region = p.region
    where p.sector = of_sector and p.year = of_year and p.approved_edition is not null and p.status <> 'CLOSED'
      and exists (select from annual_plan_line l where l.plan_id = p.id and l.edition = p.approved_edition
                  and l.visit_class = 'SPECIAL')
    order by v.level desc limit 1
$$;
revoke execute on function special_plan(bigint, text, int) from public;
grant execute on function special_plan(bigint, text, int) to ${rw};
