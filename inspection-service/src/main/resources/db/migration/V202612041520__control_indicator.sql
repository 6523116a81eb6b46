-- Control indicators (控制指标): how many deaths and accidents a place or department may have in a year at most.
create table control_indicator (
    id             uuid        primary key,
    version        bigint      not null check (version >= 1),
    number         text        not null constraint uq_control_indicator_number unique,
    region         bigint      not null,
    sector         text,
    -- Always null: no enterprise's.
    enterprise_id  uuid        check (enterprise_id is null),
    issued_in      bigint      not null,
    parent_id      uuid        references control_indicator,
    year           int         not null check (year between 2000 and 2100),
    measure        text        not null check (measure in ('DEATHS', 'ACCIDENTS', 'GENERAL_ACCIDENTS', 'LARGER_ACCIDENTS',
                                                           'MAJOR_ACCIDENTS', 'OTHER')),
    title          text        not null check (char_length(title) between 1 and 100),
    unit           text        not null check (char_length(unit) between 1 and 20),
    issuer         text        not null check (char_length(issuer) between 1 and 100),
    document       text        not null check (char_length(document) between 1 and 100),
    limit_value    int         not null check (limit_value >= 0),
    status         text        not null check (status in ('IN_FORCE', 'WITHDRAWN')),
    reported       int         check (reported >= 0),
    reported_as_of date,
    explanation    text        check (char_length(explanation) between 1 and 2000),
    issued_at      timestamptz not null,
    constraint ck_control_indicator_reported check (num_nonnulls(reported, reported_as_of) in (0, 2)
        and (reported is null or measure = 'OTHER')),
    constraint ck_control_indicator_parent check (parent_id is distinct from id)
);
call add_region_levels('control_indicator');
call raise_wall('control_indicator', 'sector', 'enterprise_id');
call list_by('control_indicator', 'issued_at');
create index ix_control_indicator_parent on control_indicator (parent_id) where status = 'IN_FORCE';
create index ix_control_indicator_year on control_indicator (year, id) where status = 'IN_FORCE';
revoke delete on control_indicator from ${rw};

-- What happened, only ever added to. Its wall is the row's own.
create table control_indicator_step (
    indicator_id uuid not null references control_indicator,
    position    int         not null,
    kind        text        not null check (kind in ('ISSUED', 'REVISED', 'REPORTED', 'EXPLAINED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (indicator_id, position),
    constraint ck_control_indicator_step_by check (num_nonnulls(subject, name) = 2)
);
alter table control_indicator_step enable row level security;
create policy wall on control_indicator_step using (exists (select from control_indicator o where o.id = control_indicator_step.indicator_id));
revoke update, delete on control_indicator_step from ${rw};
