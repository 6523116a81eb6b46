-- Hidden dangers (事故隐患). The rules stand in Danger; what is repeated here is the last line of defence.
create table danger (
    id                     uuid        primary key,
    version                bigint      not null check (version >= 1),
    number                 text        not null constraint uq_danger_number unique,
    enterprise_id          uuid        not null references enterprise_snapshot,
    region                 bigint      not null,
    sector                 text        not null,
    -- Where it happened; statistics count it there for ever.
    region_at_event        bigint      not null,
    title                  text        not null check (char_length(title) between 1 and 200),
    description            text        not null check (description <> ''),
    place                  text        not null check (place <> ''),
    cause                  text        not null check (cause in ('UNSAFE_ACT', 'UNSAFE_CONDITION', 'MANAGEMENT_DEFECT')),
    grade                  text        not null check (grade in ('GENERAL', 'MAJOR')),
    source                 text        not null check (source in ('SELF_CHECK', 'INSPECTION', 'TIP_OFF', 'OTHER')),
    finding_reference      uuid,
    finding_legal_basis    text,
    finding_requirement    text,
    finding_penalty_clause text,
    status                 text        not null
        check (status in ('REPORTED', 'RECTIFYING', 'RECTIFIED', 'ACCEPTED', 'CLOSED', 'DISMISSED')),
    due_date               date        not null,
    due_provisional        boolean     not null,
    due_origin             text        not null check (due_origin in ('POLICY', 'PLAN', 'RECHECK', 'REOPENING')),
    due_policy_code        text        not null,
    due_policy_region      bigint      not null,
    due_period             text        not null,
    due_source             text        not null,
    due_clause             text        not null,
    overdue_since          timestamptz,
    plan_goal              text,
    plan_responsible       text,
    plan_funds_fen         bigint      check (plan_funds_fen >= 0),
    plan_measures          text,
    plan_time_limit        date,
    plan_emergency         text,
    reported_at            timestamptz not null,
    rectified_at           timestamptz,
    closed_at              timestamptz,
    constraint ck_danger_finding check (
        num_nonnulls(finding_legal_basis, finding_requirement, finding_penalty_clause) in (0, 3)
        and (source <> 'INSPECTION' or finding_legal_basis is not null)),
    constraint ck_danger_five_implementations check (
        num_nonnulls(plan_goal, plan_responsible, plan_funds_fen, plan_measures, plan_time_limit) in (0, 5)
        and (status in ('REPORTED', 'DISMISSED') or plan_goal is not null)),
    constraint ck_danger_emergency_plan check (
        grade <> 'MAJOR' or plan_goal is null or plan_emergency is not null),
    constraint ck_danger_rectified check (
        status not in ('RECTIFIED', 'ACCEPTED', 'CLOSED') or rectified_at is not null),
    constraint ck_danger_accepted check (status <> 'ACCEPTED' or grade = 'MAJOR'),
    constraint ck_danger_closed check ((status = 'CLOSED') = (closed_at is not null))
);
call add_region_levels('danger');
call raise_wall('danger', 'sector', 'enterprise_id');

-- Lists by equality at the caller's level, in both orders on offer.
create index ix_danger_nation_reported on danger (reported_at, id);
create index ix_danger_nation_due on danger (due_date, id);
create index ix_danger_province_reported on danger (province, reported_at, id);
create index ix_danger_province_due on danger (province, due_date, id);
create index ix_danger_city_reported on danger (city, reported_at, id);
create index ix_danger_city_due on danger (city, due_date, id);
create index ix_danger_county_reported on danger (county, reported_at, id);
create index ix_danger_county_due on danger (county, due_date, id);
create index ix_danger_town_reported on danger (town, reported_at, id);
create index ix_danger_town_due on danger (town, due_date, id);
create index ix_danger_region_reported on danger (region, reported_at, id);
create index ix_danger_region_due on danger (region, due_date, id);
create index ix_danger_enterprise_reported on danger (enterprise_id, reported_at, id);
create index ix_danger_enterprise_due on danger (enterprise_id, due_date, id);

revoke delete on danger from ${rw};
