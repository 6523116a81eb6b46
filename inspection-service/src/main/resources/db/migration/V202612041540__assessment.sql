-- Assessments by targets (目标考核) of places and departments, by year.
create table assessment (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    number        text        not null constraint uq_assessment_number unique,
    region        bigint      not null,
    sector        text,
    -- Always null: no enterprise's.
    enterprise_id uuid        check (enterprise_id is null),
    issued_in     bigint      not null,
    year          int         not null check (year between 2000 and 2100),
    body          text        not null check (char_length(body) between 1 and 100),
    document      text        not null check (char_length(document) between 1 and 100),
    report_due    date        not null,
    status        text        not null check (status in ('ISSUED', 'SPREAD', 'RUNNING', 'SELF_REPORTED', 'CHECKED', 'SCORED',
                                                         'OBJECTED', 'CONFIRMED', 'WITHDRAWN')),
    full_marks    numeric(9, 2) not null check (full_marks > 0),
    marks         numeric(9, 2) check (marks between 0 and full_marks),
    grade         text        check (grade in ('EXCELLENT', 'GOOD', 'PASSED', 'FAILED')),
    reported_by   text,
    checked_by    text,
    scored_by     text,
    object_until  date,
    objected      boolean     not null,
    overdue_since timestamptz,
    issued_at     timestamptz not null,
    confirmed_at  timestamptz,
    constraint ck_assessment_scored check (num_nonnulls(marks, grade, scored_by, object_until)
        = case when status in ('SCORED', 'OBJECTED', 'CONFIRMED') then 4 else 0 end),
    constraint ck_assessment_confirmed check ((status = 'CONFIRMED') = (confirmed_at is not null)),
    constraint ck_assessment_objected check (status <> 'OBJECTED' or objected)
);
call add_region_levels('assessment');
call raise_wall('assessment', 'sector', 'enterprise_id');
call list_by('assessment', 'issued_at');
-- A place or department is assessed once for a year by the same place.
create unique index uq_assessment_year on assessment (region, sector, year, issued_in) nulls not distinct
    where status <> 'WITHDRAWN';
revoke delete on assessment from ${rw};

-- Items with their marks. Their wall is the assessment's own.
create table assessment_item (
    assessment_id uuid not null references assessment,
    position      int  not null,
    topic         text not null check (topic in ('INDICATORS', 'RESPONSIBILITY', 'GRASS_ROOTS', 'PILOT_PROMOTION', 'GUIDANCE',
                                                 'COORDINATION', 'SUPERVISION', 'INSPECTION', 'APPRAISAL', 'OTHER')),
    title         text not null check (char_length(title) between 1 and 100),
    criterion     text not null check (char_length(criterion) between 1 and 1000),
    full_marks    numeric(6, 2) not null check (full_marks > 0),
    self_marks    numeric(6, 2) check (self_marks between 0 and full_marks),
    evidence      text check (char_length(evidence) between 1 and 1000),
    checked_marks numeric(6, 2) check (checked_marks between 0 and full_marks),
    check_note    text check (char_length(check_note) between 1 and 1000),
    marks         numeric(6, 2) check (marks between 0 and full_marks),
    mark_note     text check (char_length(mark_note) between 1 and 1000),
    primary key (assessment_id, position),
    constraint ck_assessment_item_reported check (num_nonnulls(self_marks, evidence) in (0, 2)),
    constraint ck_assessment_item_checked check (num_nonnulls(checked_marks, check_note) in (0, 2)),
    constraint ck_assessment_item_marked check (num_nonnulls(marks, mark_note) in (0, 2))
);
alter table assessment_item enable row level security;
create policy wall on assessment_item using (exists (select from assessment o where o.id = assessment_item.assessment_id));
revoke delete on assessment_item from ${rw};

-- What happened, only ever added to. Its wall is the row's own.
create table assessment_step (
    assessment_id uuid not null references assessment,
    position    int         not null,
    kind        text        not null check (kind in ('ISSUED', 'SPREAD', 'STARTED', 'OVERDUE', 'SELF_REPORTED', 'RETURNED', 'CHECKED', 'SCORED',
        'OBJECTED', 'OBJECTION_ANSWERED', 'CONFIRMED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (assessment_id, position),
    constraint ck_assessment_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table assessment_step enable row level security;
create policy wall on assessment_step using (exists (select from assessment o where o.id = assessment_step.assessment_id));
revoke update, delete on assessment_step from ${rw};

-- Evidence lies in the file store, and whoever is shown the assessment is shown it.
call files_of('assessment', 'assessment', 'id');
