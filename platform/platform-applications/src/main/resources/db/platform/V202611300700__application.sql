-- Applications (申请): submitted, returned for completion, accepted, decided.
create table application (
    id               uuid        primary key,
    version          bigint      not null check (version >= 1),
    number           text        not null constraint uq_application_number unique,
    kind             text        not null,
    kind_version     bigint      not null,
    title            text        not null check (char_length(title) between 1 and 200),
    subject_type     text,
    subject_id       uuid,
    region           bigint      not null,
    sector           text,
    enterprise_id    uuid        not null,
    -- As it was called when it applied: the paper says so.
    enterprise_name  text        not null,
    content          text        not null,
    -- Whether there is one open of its kind about its subject.
    single           boolean     not null,
    status           text        not null,
    applicant        text        not null,
    applicant_name   text        not null,
    accepted_by      text,
    -- What was missing when it was returned, a line each.
    missing          text,
    returns          int         not null,
    submitted_at     timestamptz not null,
    accepted_at      timestamptz,
    closed_at        timestamptz,
    opinion          text,
    deviation        text,
    ground_source    text,
    ground_clause    text,
    ground_force     text,
    ground_certainty text,
    constraint ck_application_status check (
        status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_ACCEPTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    constraint ck_application_subject check ((subject_type is null) = (subject_id is null)),
    constraint ck_application_single check (not single or subject_id is not null),
    -- No decision on its merits without acceptance.
    constraint ck_application_accepted check (
        (accepted_at is null) = (accepted_by is null)
        and case status when 'ACCEPTED' then accepted_at is not null when 'APPROVED' then accepted_at is not null
                        when 'REFUSED' then accepted_at is not null when 'WITHDRAWN' then true
                        else accepted_at is null end),
    constraint ck_application_closed check (
        (closed_at is not null) = (status in ('NOT_ACCEPTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))),
    constraint ck_application_missing check ((missing is not null) = (status = 'RETURNED')),
    constraint ck_application_returns check (returns >= 0),
    -- What turns an application down rests on a law, a regulation or a rule; nothing else rests on anything.
    constraint ck_application_ground check (
        case when status in ('NOT_ACCEPTED', 'REFUSED')
             then num_nulls(ground_source, ground_clause, ground_force, ground_certainty) = 0
                  and ground_force in ('LAW', 'REGULATION', 'RULE')
             else num_nonnulls(ground_source, ground_clause, ground_force, ground_certainty) = 0 end)
);
call add_region_levels('application');
call raise_wall('application', 'sector', 'enterprise_id');
call list_by('application', 'submitted_at');
create unique index uq_application_single on application (kind, subject_id)
    where single and status in ('SUBMITTED', 'RETURNED', 'ACCEPTED');
create index ix_application_subject on application (subject_id, kind);
revoke delete on application from ${rw};

-- What happened, only ever added to. Its wall is the application's own.
create table application_step (
    application_id uuid        not null references application,
    position       int         not null,
    kind           text        not null check (kind in ('SUBMITTED', 'RETURNED', 'COMPLETED', 'ACCEPTED', 'NOT_ACCEPTED',
                                                        'APPROVED', 'REFUSED', 'WITHDRAWN')),
    occurred_at    timestamptz not null,
    happened_at    timestamptz,
    subject        text        not null,
    name           text        not null,
    note           text,
    primary key (application_id, position)
);
alter table application_step enable row level security;
create policy wall on application_step
    using (exists (select from application where application.id = application_step.application_id));
revoke update, delete on application_step from ${rw};
