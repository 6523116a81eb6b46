-- Closures (提请关闭): the authority's alone until the enterprise is told of its right to a hearing.
create table closure (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_closure_number unique,
    enterprise_id         uuid        not null references enterprise_snapshot,
    -- Nobody's as far as walls go, until the enterprise is told.
    visible_enterprise_id uuid        generated always as (case when told_at is not null then enterprise_id end) stored,
    region                bigint      not null,
    sector                text        not null,
    status                text        not null check (status in ('PROPOSED', 'DECLINED', 'SUBMITTED', 'REJECTED', 'DECIDED', 'EXECUTED', 'LICENCES_REVOKED', 'CLOSED')),
    opened_at             timestamptz not null,
    told_at               timestamptz,
    ground                text        not null check (ground in ('REPEATED_PENALTIES', 'FAILED_AFTER_STOP', 'ACCIDENT_WITHOUT_CONDITIONS', 'STOP_REFUSED', 'FORCED_EXIT', 'OCCUPATIONAL_HARM')),
    reason                text        not null check (char_length(reason) between 1 and 2000),
    stop_order_id         uuid        constraint fk_closure_stop_order references stop_order,
    reference_number      text        check (char_length(reference_number) between 1 and 40),
    submitted_by          text,
    paper_id              uuid        constraint fk_closure_paper references paper,
    hearing_offered_on    date,
    hearing               text        check (hearing in ('HELD', 'WAIVED')),
    decision_number       text        check (char_length(decision_number) between 1 and 60),
    decided_on            date,
    decision_served_on    date,
    principal_bar         text        check (principal_bar in ('FOR_YEARS', 'FOR_LIFE')),
    barred_until          date,
    principal_id          uuid,
    inspection_id         uuid        references inspection,
    executed_on           date,
    licences              text        check (char_length(licences) between 1 and 2000),
    closed_on             date,
    constraint ck_closure_steps check (ground not in ('FAILED_AFTER_STOP', 'STOP_REFUSED', 'FORCED_EXIT', 'OCCUPATIONAL_HARM') or stop_order_id is not null),
    constraint ck_closure_told check (num_nonnulls(hearing_offered_on, told_at) in (0, 2)),
    constraint ck_closure_heard check (hearing is null or told_at is not null),
    constraint ck_closure_decided check (num_nonnulls(decision_number, decided_on, principal_bar) in (0, 3)
        and (status in ('DECIDED', 'EXECUTED', 'LICENCES_REVOKED', 'CLOSED')) = (decided_on is not null)
        and (decided_on is null or hearing is not null)),
    constraint ck_closure_bar check ((principal_bar is not distinct from 'FOR_YEARS') = (barred_until is not null)),
    constraint ck_closure_executed check ((status in ('EXECUTED', 'LICENCES_REVOKED', 'CLOSED')) = (executed_on is not null)
        and num_nonnulls(executed_on, inspection_id) in (0, 2) and (executed_on is null or decision_served_on is not null)),
    constraint ck_closure_licences check ((status in ('LICENCES_REVOKED', 'CLOSED')) = (licences is not null)),
    constraint ck_closure_closed check ((status = 'CLOSED') = (closed_on is not null))
);
call add_region_levels('closure');
call raise_wall('closure', 'sector', 'visible_enterprise_id');
call list_by('closure', 'opened_at');
create index ix_closure_visible_enterprise on closure (visible_enterprise_id, opened_at, id);
revoke delete on closure from ${rw};

-- What happened, only ever added to. Its wall is its row's own.
create table closure_step (
    closure_id uuid not null references closure,
    position int not null,
    kind text not null check (kind in ('PROPOSED', 'SUBMITTED', 'DECLINED', 'PAPER_DRAWN_UP', 'HEARING_OFFERED', 'HEARING_HELD', 'HEARING_WAIVED', 'DECIDED', 'REJECTED', 'DECISION_SERVED', 'EXECUTED', 'LICENCES_REVOKED', 'CLOSED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject text,
    name text,
    note text,
    primary key (closure_id, position),
    constraint ck_closure_step_by check (num_nonnulls(subject, name) = 2 or (kind in ('HEARING_OFFERED', 'DECISION_SERVED') and num_nonnulls(subject, name) = 0))
);
alter table closure_step enable row level security;
create policy wall on closure_step using (exists (select from closure where closure.id = closure_step.closure_id));
revoke update, delete on closure_step from ${rw};
create unique index uq_closure_under_way on closure (enterprise_id) where status not in ('DECLINED', 'REJECTED', 'CLOSED');
