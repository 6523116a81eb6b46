-- Long work: who asked for it under which scope, how far it is, and who holds it.
create table job (
    id               uuid        primary key,
    kind             text        not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    region           bigint      not null,
    sectors          text,
    enterprises      text,
    submitter        text        not null,
    parameters       text        not null,
    processed        bigint      not null default 0 check (processed >= 0),
    total            bigint,
    counts           text        not null default '{}',
    cancel_requested boolean     not null default false,
    failure          text,
    attempts         int         not null default 0,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    lease_until      timestamptz,
    lease_holder     uuid,
    constraint ck_job_finished check ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
create index ix_job_waiting on job (created_at) where state in ('QUEUED', 'RUNNING');
create index ix_job_created on job (created_at desc, id desc);

-- Everybody sees the jobs of their place, and always their own.
alter table job enable row level security;
create policy wall on job using (
    case
        when submitter = (select scope_subject()) then true
        when (select scope_enterprises()) is null
            and region between (select scope_low()) and (select scope_high()) then true
        else false
    end);
