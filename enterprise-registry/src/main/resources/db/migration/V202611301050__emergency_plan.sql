-- Emergency plans of enterprises (应急预案), each edition a row.
create table emergency_plan (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_emergency_plan_number unique,
    enterprise_id         uuid        not null references enterprise,
    region                bigint      not null,
    sector                text        not null,
    kind                  text        not null check (kind in ('COMPREHENSIVE', 'SPECIAL', 'ON_SITE')),
    title                 text        not null check (char_length(title) between 1 and 150),
    risks                 text        not null check (char_length(risks) between 1 and 2000),
    edition               int         not null check (edition >= 1),
    replaces              uuid        references emergency_plan,
    cause                 text
        check (cause in ('BASIS_CHANGED', 'COMMAND_CHANGED', 'RISK_CHANGED', 'RESOURCES_CHANGED', 'FOUND_IN_DRILL',
                         'FOUND_IN_RESCUE', 'OTHER')),
    changes               text[]      not null,
    -- What kind of unit it states its enterprise to be, as far as no trade tells that.
    grounds               text[]      not null,
    risks_assessed_on     date        not null,
    resources_surveyed_on date        not null,
    neighbours            boolean     not null,
    status                text        not null
        check (status in ('DRAFT', 'REVIEWED', 'SIGNED', 'PUBLISHED', 'RETURNED', 'FILED', 'EVALUATED', 'REVISED',
                          'WITHDRAWN')),
    reviewed_on           date,
    signed_by             text        check (char_length(signed_by) between 1 and 100),
    signed_on             date,
    published_on          date,
    neighbours_told_on    date,
    filed_on              date,
    filing_number         text        check (char_length(filing_number) between 1 and 60),
    filed_by_silence      boolean     not null,
    return_reason         text,
    evaluated_on          date,
    revision_reason       text        check (char_length(revision_reason) between 1 and 1000),
    overdue_since         timestamptz,
    drafted_at            timestamptz not null,
    constraint ck_emergency_plan_revision check (
        num_nonnulls(replaces, cause) in (0, 2) and (replaces is null) = (cardinality(changes) = 0)
        and (replaces is null) = (edition = 1)),
    constraint ck_emergency_plan_signed check (
        num_nonnulls(signed_by, signed_on) in (0, 2)
        and (signed_on is not null or status in ('DRAFT', 'REVIEWED', 'WITHDRAWN'))),
    constraint ck_emergency_plan_published check (
        published_on is not null or status in ('DRAFT', 'REVIEWED', 'SIGNED', 'WITHDRAWN')),
    -- Where the risks reach the neighbours, they were told.
    constraint ck_emergency_plan_told check (published_on is null or not neighbours or neighbours_told_on is not null),
    constraint ck_emergency_plan_filed check (
        num_nonnulls(filed_on, filing_number) in (0, 2) and (filed_on is not null or status <> 'FILED')
        and (filed_on is not null or not filed_by_silence)),
    constraint ck_emergency_plan_evaluated check (evaluated_on is not null or status <> 'EVALUATED'),
    constraint ck_emergency_plan_order check (
        signed_on >= risks_assessed_on and published_on >= signed_on and filed_on >= published_on)
);
call add_region_levels('emergency_plan');
call raise_wall('emergency_plan', 'sector', 'enterprise_id');
call list_by('emergency_plan', 'drafted_at');
create index ix_emergency_plan_enterprise on emergency_plan (enterprise_id);
-- Nothing is in force in the place of two editions, nor twice in the place of one.
create unique index uq_emergency_plan_replaces on emergency_plan (replaces)
    where status in ('PUBLISHED', 'RETURNED', 'FILED', 'EVALUATED', 'REVISED');
revoke delete on emergency_plan from ${rw};

-- Who reviewed it, of every review: only ever added to.
create table emergency_plan_reviewer (
    plan_id     uuid    not null references emergency_plan,
    position    int     not null,
    reviewed_on date    not null,
    name        text    not null check (char_length(name) between 1 and 60),
    employer    text    not null check (char_length(employer) between 1 and 200),
    field       text    not null check (char_length(field) between 1 and 200),
    expert      boolean not null,
    interested  boolean not null,
    primary key (plan_id, position)
);
alter table emergency_plan_reviewer enable row level security;
create policy wall on emergency_plan_reviewer
    using (exists (select from emergency_plan where emergency_plan.id = emergency_plan_reviewer.plan_id));
revoke update, delete on emergency_plan_reviewer from ${rw};

-- What happened, only ever added to.
create table emergency_plan_step (
    plan_id     uuid        not null references emergency_plan,
    position    int         not null,
    kind        text        not null
        check (kind in ('DRAFTED', 'RECORDED', 'REVIEWED', 'NOT_PASSED', 'SIGNED', 'PUBLISHED', 'FILED',
                        'FILED_BY_SILENCE', 'RETURNED', 'EVALUATED', 'REVISION_DEMANDED', 'REVISED', 'WITHDRAWN',
                        'OVERDUE')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (plan_id, position),
    constraint ck_emergency_plan_step_by check (
        num_nonnulls(subject, name) = case when kind in ('OVERDUE', 'FILED_BY_SILENCE') then 0 else 2 end
        or kind = 'WITHDRAWN' and num_nonnulls(subject, name) = 0)
);
alter table emergency_plan_step enable row level security;
create policy wall on emergency_plan_step
    using (exists (select from emergency_plan where emergency_plan.id = emergency_plan_step.plan_id));
revoke update, delete on emergency_plan_step from ${rw};

-- Its documents lie in the file store, and whoever is shown the plan is shown them.
call files_of('emergency-plan', 'emergency_plan', 'id');
