-- Seizures (查封、扣押、先行登记保存) with the lists of what was taken: the authority's alone until their paper is served.
create table seizure (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_seizure_number unique,
    enterprise_id         uuid        not null references enterprise_snapshot,
    -- Nobody's as far as walls go, until the enterprise is told.
    visible_enterprise_id uuid        generated always as (case when told_at is not null then enterprise_id end) stored,
    region                bigint      not null,
    sector                text        not null,
    status                text        not null check (status in ('PROPOSED', 'REFUSED', 'DECIDED', 'SERVED', 'EXTENDED', 'DISPOSED')),
    opened_at             timestamptz not null,
    told_at               timestamptz,
    kind                  text        not null check (kind in ('SEALING', 'TAKING', 'EVIDENCE')),
    location              text        not null check (char_length(location) between 1 and 200),
    inspection_id         uuid        not null references inspection,
    inspection_number     text        not null,
    reason                text        not null check (char_length(reason) between 1 and 2000),
    keeper                text        not null check (char_length(keeper) between 1 and 100),
    carried_out_at        timestamptz,
    term_policy_code     text,
    term_policy_region   bigint,
    term_period          text,
    term_source          text,
    term_clause          text,
    term_force           text,
    term_certainty       text,
    last_day              date,
    paper_id              uuid        constraint fk_seizure_paper references paper,
    overdue_since         timestamptz,
    outcome               text        check (outcome in ('RETURNED', 'CONFISCATED', 'DESTROYED')),
    decision_number       text        check (char_length(decision_number) between 1 and 60),
    constraint ck_seizure_served check (num_nonnulls(last_day, told_at, term_policy_code, term_policy_region, term_period, term_source, term_clause, term_force, term_certainty) in (0, 9)
        and (status not in ('SERVED', 'EXTENDED', 'DISPOSED') or told_at is not null)),
    constraint ck_seizure_extended check (status <> 'EXTENDED' or kind <> 'EVIDENCE'),
    constraint ck_seizure_disposed check ((status = 'DISPOSED') = (outcome is not null)),
    constraint ck_seizure_decision check (outcome is null or outcome = 'RETURNED' or decision_number is not null)
);
call add_region_levels('seizure');
call raise_wall('seizure', 'sector', 'visible_enterprise_id');
call list_by('seizure', 'opened_at');
create index ix_seizure_visible_enterprise on seizure (visible_enterprise_id, opened_at, id);
revoke delete on seizure from ${rw};

-- What happened, only ever added to. Its wall is its row's own.
create table seizure_step (
    seizure_id uuid not null references seizure,
    position int not null,
    kind text not null check (kind in ('PROPOSED', 'CARRIED_OUT', 'DECIDED', 'REFUSED', 'PAPER_DRAWN_UP', 'PAPER_WITHDRAWN', 'SERVED', 'EXTENDED', 'OVERDUE', 'DISPOSED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject text,
    name text,
    note text,
    primary key (seizure_id, position),
    constraint ck_seizure_step_by check (num_nonnulls(subject, name) = 2 or (kind in ('SERVED', 'PAPER_WITHDRAWN', 'OVERDUE') and num_nonnulls(subject, name) = 0))
);
alter table seizure_step enable row level security;
create policy wall on seizure_step using (exists (select from seizure where seizure.id = seizure_step.seizure_id));
revoke update, delete on seizure_step from ${rw};
create index ix_seizure_enterprise on seizure (enterprise_id, status);

-- What was taken, fixed with the proposal. Its wall is the seizure's own.
create table seizure_item (
    seizure_id uuid not null references seizure,
    position   int  not null,
    name       text not null check (char_length(name) between 1 and 100),
    quantity   text not null check (char_length(quantity) between 1 and 50),
    state      text not null check (char_length(state) between 1 and 200),
    primary key (seizure_id, position)
);
alter table seizure_item enable row level security;
create policy wall on seizure_item using (exists (select from seizure where seizure.id = seizure_item.seizure_id));
revoke update, delete on seizure_item from ${rw};
