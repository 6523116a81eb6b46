-- Drills of emergency plans (应急预案演练).
create table emergency_drill (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_emergency_drill_number unique,
    enterprise_id     uuid        not null references enterprise,
    region            bigint      not null,
    sector            text        not null,
    plan_id           uuid        not null references emergency_plan,
    plan_number       text        not null,
    plan_kind         text        not null check (plan_kind in ('COMPREHENSIVE', 'SPECIAL', 'ON_SITE')),
    title             text        not null check (char_length(title) between 1 and 150),
    form              text        not null check (form in ('TABLETOP', 'IN_THE_FIELD')),
    planned_on        date        not null,
    -- Whether the authority is told of it.
    reported          boolean     not null,
    status            text        not null check (status in ('PLANNED', 'HELD', 'EVALUATED', 'REPORTED', 'CANCELLED')),
    held_on           date,
    participants      int         check (participants between 1 and 1000000),
    course            text        check (char_length(course) between 1 and 4000),
    evaluated_on      date,
    evaluation        text        check (char_length(evaluation) between 1 and 4000),
    effective         boolean,
    revision_reason   text        check (char_length(revision_reason) between 1 and 1000),
    reported_on       date,
    planned_at        timestamptz not null,
    constraint ck_emergency_drill_held check (
        num_nonnulls(held_on, participants, course) = case when status in ('PLANNED', 'CANCELLED') then 0 else 3 end),
    constraint ck_emergency_drill_evaluated check (
        num_nonnulls(evaluated_on, evaluation, effective)
            = case when status in ('EVALUATED', 'REPORTED') then 3 else 0 end
        and (revision_reason is null or evaluated_on is not null)),
    constraint ck_emergency_drill_reported check ((reported_on is not null) = (status = 'REPORTED')),
    constraint ck_emergency_drill_order check (evaluated_on >= held_on and reported_on >= evaluated_on)
);
call add_region_levels('emergency_drill');
call raise_wall('emergency_drill', 'sector', 'enterprise_id');
call list_by('emergency_drill', 'planned_at');
create index ix_emergency_drill_enterprise on emergency_drill (enterprise_id);
create index ix_emergency_drill_plan on emergency_drill (plan_id);
revoke delete on emergency_drill from ${rw};

-- What happened, only ever added to.
create table emergency_drill_step (
    drill_id    uuid        not null references emergency_drill,
    position    int         not null,
    kind        text        not null check (kind in ('PLANNED', 'HELD', 'EVALUATED', 'REPORTED', 'CANCELLED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (drill_id, position),
    constraint ck_emergency_drill_step_by check (
        num_nonnulls(subject, name) = 2 or kind = 'CANCELLED' and num_nonnulls(subject, name) = 0)
);
alter table emergency_drill_step enable row level security;
create policy wall on emergency_drill_step
    using (exists (select from emergency_drill where emergency_drill.id = emergency_drill_step.drill_id));
revoke update, delete on emergency_drill_step from ${rw};

-- Its documents lie in the file store, and whoever is shown the drill is shown them.
call files_of('emergency-drill', 'emergency_drill', 'id');
