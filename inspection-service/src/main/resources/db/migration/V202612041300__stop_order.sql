-- Stop orders (停产停业整顿) and what was proposed of them: nobody's business but the authority's until the penalty is served.
create table stop_order (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_stop_order_number unique,
    enterprise_id         uuid        not null references enterprise_snapshot,
    -- Nobody's as far as walls go, until the enterprise is told.
    visible_enterprise_id uuid        generated always as (case when told_at is not null then enterprise_id end) stored,
    region                bigint      not null,
    sector                text        not null,
    status                text        not null check (status in ('PROPOSED', 'TAKEN_UP', 'DECLINED', 'IN_FORCE', 'DISOBEYED', 'APPLIED', 'PANEL_SET', 'PASSED', 'FAILED', 'CLOSURE_PROPOSED', 'RESUMED', 'ENDED')),
    opened_at             timestamptz not null,
    told_at               timestamptz,

    ground                text        not null check (ground in ('REFUSED_ORDER', 'IMPOSSIBLE_ORDER', 'BACKWARD_PROCESS', 'NO_CONDITIONS',
                                          'REPEATED_CASUALTIES', 'STILL_FAILING', 'FATAL_ACCIDENT', 'VIOLATION')),
    stopped               text        not null check (char_length(stopped) between 1 and 200),
    reason                text        not null check (char_length(reason) between 1 and 2000),
    times                 int         check (times between 1 and 999),
    reference_id          uuid,
    reference_number      text        check (char_length(reference_number) between 1 and 40),
    case_id               uuid        constraint uq_stop_order_case unique,
    case_number           text,
    source                text,
    clause                text,
    served_on             date,
    last_day              date,
    disobedience          text        check (disobedience in ('NOT_STOPPED', 'RESUMED_WITHOUT_CONSENT')),
    application_id        uuid,
    resumed_on            date,
    constraint ck_stop_order_served check (num_nonnulls(case_id, case_number, source, clause, served_on, told_at) in (0, 6)),
    constraint ck_stop_order_told check (status in ('PROPOSED', 'TAKEN_UP', 'DECLINED', 'ENDED') or told_at is not null),
    constraint ck_stop_order_disobeyed check (status <> 'DISOBEYED' or disobedience is not null),
    constraint ck_stop_order_applied check (status not in ('APPLIED', 'PANEL_SET', 'PASSED') or application_id is not null),
    constraint ck_stop_order_resumed check ((status = 'RESUMED') = (resumed_on is not null))
);
call add_region_levels('stop_order');
call raise_wall('stop_order', 'sector', 'visible_enterprise_id');
call list_by('stop_order', 'opened_at');
create index ix_stop_order_visible_enterprise on stop_order (visible_enterprise_id, opened_at, id);
revoke delete on stop_order from ${rw};

-- What happened, only ever added to. Its wall is its row's own.
create table stop_order_step (
    stop_order_id uuid not null references stop_order,
    position int not null,
    kind text not null check (kind in ('PROPOSED', 'TAKEN_UP', 'DECLINED', 'SERVED', 'DISOBEYED', 'OBEYED', 'APPLIED', 'REFERRED', 'PANEL_SET', 'PASSED', 'FAILED', 'PANEL_DISSOLVED', 'TURNED_DOWN', 'RESUMED', 'CLOSURE_PROPOSED', 'CLOSURE_REJECTED', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject text,
    name text,
    note text,
    primary key (stop_order_id, position),
    constraint ck_stop_order_step_by check (num_nonnulls(subject, name) = 2 or (kind in ('PROPOSED', 'APPLIED', 'PANEL_SET', 'PASSED', 'FAILED', 'PANEL_DISSOLVED', 'TURNED_DOWN') and num_nonnulls(subject, name) = 0))
);
alter table stop_order_step enable row level security;
create policy wall on stop_order_step using (exists (select from stop_order where stop_order.id = stop_order_step.stop_order_id));
revoke update, delete on stop_order_step from ${rw};

create index ix_stop_order_enterprise on stop_order (enterprise_id, status);
create index ix_stop_order_application on stop_order (application_id) where application_id is not null;
