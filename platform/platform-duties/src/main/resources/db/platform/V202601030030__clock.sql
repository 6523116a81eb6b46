-- What is owed, by whom, until when.
create table clock (
    id                uuid        primary key,
    version           bigint      not null,
    kind              text        not null,
    subject_type      text        not null,
    subject_id        uuid        not null,
    region            bigint      not null,
    sector            text,
    enterprise_id     uuid,
    policy_code       text        not null,
    source            text        not null,
    clause            text        not null,
    started_at        timestamptz not null,
    period            text,
    fixed_day         date,
    rolls             boolean     not null,
    suspensions       text        not null,
    due_at            timestamptz not null,
    provisional       boolean     not null,
    -- The calendar that due_at was computed with; empty where no calendar has a say.
    calendar_revision bigint,
    state             text        not null
        constraint ck_clock_state check (state in ('RUNNING', 'SUSPENDED', 'MET', 'MISSED', 'CANCELLED')),
    finished_at       timestamptz,
    reason            text,
    -- When the sweep may try again a clock that could not be announced.
    retry_at          timestamptz,
    owed              boolean     generated always as (state in ('RUNNING', 'SUSPENDED', 'MISSED')) stored,
    constraint ck_clock_rolls check (not rolls or period is not null),
    constraint ck_clock_term check ((period is null) <> (fixed_day is null)),
    constraint ck_clock_finished check ((state in ('MET', 'CANCELLED')) = (finished_at is not null))
);
call add_region_levels('clock');
call raise_wall('clock', 'sector', 'enterprise_id');

create unique index uq_clock_open on clock (subject_id, kind, subject_type) where state in ('RUNNING', 'SUSPENDED');
create index ix_clock_subject on clock (subject_id, kind);
-- The sweep reads these three and nothing else, so that it costs what is due and not what is stored.
create index ix_clock_due on clock (due_at, id) where state = 'RUNNING' and not provisional;
create index ix_clock_undecided on clock (due_at) where state = 'RUNNING' and provisional;
create index ix_clock_calendar on clock (calendar_revision, id)
    where calendar_revision is not null and state in ('RUNNING', 'SUSPENDED');
create index ix_clock_nation on clock (owed, due_at, id);
create index ix_clock_province on clock (owed, province, due_at, id);
create index ix_clock_city on clock (owed, city, due_at, id);
create index ix_clock_county on clock (owed, county, due_at, id);
create index ix_clock_town on clock (owed, town, due_at, id);
create index ix_clock_village on clock (owed, region, due_at, id);
create index ix_clock_enterprise on clock (enterprise_id, owed, due_at, id);

revoke delete on clock from ${rw};
